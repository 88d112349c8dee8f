package io.chipgraph.text;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads the YAML files in which domain experts keep words and patterns.
public final class YamlFile {

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private YamlFile() {}

  /// The file as a record; one of another shape is refused with its name, its line and the reason.
  public static <T> T read(Path file, Class<T> shape) throws IOException {
    try {
      return MAPPER.readValue(Files.readString(file), shape);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new IOException(file + ":" + line + ": " + e.getOriginalMessage(), e);
    }
  }
}
