// The SPARQL box: takes an example into the editor, runs the query, shows rows or the error.
const box = document.querySelector("#sparql");
const example = document.querySelector("#example");
const query = document.querySelector("#query");
const answer = document.querySelector("#answer");

const take = () => { query.value = example.value; };
example.addEventListener("change", take);
if (example.options.length) take();

box.addEventListener("submit", async (event) => {
  event.preventDefault();
  answer.replaceChildren(text("p", "Running"));
  try {
    const response = await fetch("/sparql", {
      method: "POST",
      headers: { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json, text/turtle;q=0.5" },
      body: query.value,
    });
    const type = response.headers.get("Content-Type") ?? "";
    if (!response.ok) return showProblem(await response.json());
    if (type.startsWith("application/sparql-results+json")) return showRows(await response.json());
    answer.replaceChildren(text("pre", await response.text()));
  } catch (error) {
    answer.replaceChildren(text("p", `No answer: ${error.message}`, "error"));
  }
});

function showProblem(problem) {
  const place = problem.line ? ` (line ${problem.line}, column ${problem.column})` : "";
  answer.replaceChildren(text("p", `${problem.title}: ${problem.detail}${place}`, "error"));
}

function showRows(result) {
  if ("boolean" in result) return answer.replaceChildren(text("p", result.boolean ? "yes" : "no"));
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const name of result.head.vars) head.append(text("th", name));
  const body = table.createTBody();
  for (const row of result.results.bindings) {
    const line = body.insertRow();
    for (const name of result.head.vars) line.insertCell().append(value(row[name]));
  }
  const count = result.results.bindings.length;
  answer.replaceChildren(text("p", count === 1 ? "1 row" : `${count} rows`, "meta"), table);
}

const OURS = "https://w3id.org/chipgraph/id/";

function value(term) {
  if (!term) return "";
  if (term.type !== "uri") return term.value;
  const link = document.createElement("a");
  link.href = term.value.startsWith(OURS) ? "/id/" + term.value.slice(OURS.length) : term.value;
  link.textContent = term.value.replace(OURS, "");
  return link;
}

function text(tag, words, className) {
  const element = document.createElement(tag);
  element.textContent = words;
  if (className) element.className = className;
  return element;
}
