package io.chipgraph.graph;

import static io.chipgraph.extract.EventType.ACQUISITION;
import static io.chipgraph.extract.EventType.FACILITY_PROJECT;
import static io.chipgraph.extract.EventType.INVESTMENT;
import static io.chipgraph.extract.EventType.PARTNERSHIP;
import static io.chipgraph.extract.EventType.PUBLIC_OFFERING;
import static io.chipgraph.extract.EventType.REGULATION;
import static io.chipgraph.extract.EventType.SUPPLY;
import static io.chipgraph.extract.Role.AFFECTED;
import static io.chipgraph.extract.Role.BUYER;
import static io.chipgraph.extract.Role.CUSTOMER;
import static io.chipgraph.extract.Role.EXCHANGE;
import static io.chipgraph.extract.Role.INVESTEE;
import static io.chipgraph.extract.Role.INVESTOR;
import static io.chipgraph.extract.Role.ISSUER;
import static io.chipgraph.extract.Role.OWNER;
import static io.chipgraph.extract.Role.PARTNER;
import static io.chipgraph.extract.Role.PRODUCT;
import static io.chipgraph.extract.Role.REGULATOR;
import static io.chipgraph.extract.Role.SELLER;
import static io.chipgraph.extract.Role.SUPPLIER;
import static io.chipgraph.extract.Role.TARGET;
import static io.chipgraph.extract.Status.ANNOUNCED;
import static io.chipgraph.extract.Status.CANCELLED;
import static io.chipgraph.extract.Status.COMPLETED;
import static io.chipgraph.extract.Status.DENIED;
import static io.chipgraph.extract.Status.PLANNED;
import static io.chipgraph.extract.Status.RUMOURED;
import static io.chipgraph.extract.Status.TALKS;
import static io.chipgraph.graph.Story.claim;

import io.chipgraph.extract.Claim.Basis;
import io.chipgraph.extract.Claim.Kind;
import io.chipgraph.extract.Extraction.Metric;
import java.util.List;
import java.util.stream.Stream;

/// Real deals of the AI chip industry, as articles told them.
final class Stories {

  private Stories() {}

  /// From rumour to completion: one event.
  static List<Story> softBankAmpere() {
    return List.of(
        Story.of("softbank-ampere-rumour", "2025-01-09", "Silicon Courier", "SoftBank eyes Ampere")
            .citing("Bloomberg")
            .tells(
                "SoftBank and Arm are exploring a deal for Ampere, Bloomberg reported.",
                claim(ACQUISITION, RUMOURED)
                    .with(BUYER, "softbank-group", "arm")
                    .with(TARGET, "ampere-computing")
                    .on("2025-01-08")
                    .by("Bloomberg"))
            .tells(
                "A SoftBank investment that valued Ampere at over $8bn came to nothing in 2021.",
                claim(INVESTMENT, CANCELLED)
                    .with(INVESTOR, "softbank-group")
                    .with(INVESTEE, "ampere-computing")
                    .amount(Kind.VALUATION, 8e9, -1, "USD")
                    .on("2021")
                    .by("Bloomberg")),
        Story.of("softbank-ampere-talks", "2025-02-06", "晶圓週報", "軟銀洽購安晟培")
            .citing("Bloomberg")
            .tells(
                "彭博報導，軟銀集團正就收購安晟培進行談判，含債務約65億美元。",
                claim(ACQUISITION, TALKS)
                    .with(BUYER, "softbank-group")
                    .with(TARGET, "ampere-computing")
                    .about(Kind.DEAL, 6.5e9, "USD")
                    .on("2025-02-05")
                    .by("Bloomberg")),
        Story.of("softbank-ampere-announced", "2025-03-20", "芯流日报", "软银宣布收购安晟培")
            .tells(
                "软银集团宣布以65亿美元现金收购安晟培，卖方为凯雷和甲骨文。",
                claim(ACQUISITION, ANNOUNCED)
                    .with(BUYER, "softbank-group")
                    .with(TARGET, "ampere-computing")
                    .with(SELLER, "carlyle", "oracle")
                    .amount(Kind.DEAL, 6.5e9, 6.5e9, "USD")
                    .on("2025-03-19")
                    .by("SoftBank Group", Basis.FILING)),
        Story.of("softbank-ampere-completed", "2025-11-26", "Chip Ledger", "SoftBank closes Ampere")
            .tells(
                "SoftBank completed the $6.5bn purchase of Ampere on Tuesday.",
                claim(ACQUISITION, COMPLETED)
                    .with(BUYER, "softbank-group")
                    .with(TARGET, "ampere-computing")
                    .with(SELLER, "carlyle", "oracle")
                    .amount(Kind.DEAL, 6.5e9, 6.5e9, "USD")
                    .on("2025-11-25")
                    .by("SoftBank Group", Basis.PARTY)));
  }

  /// From talks to the end: one event, and an older one between SoftBank and Arm.
  static List<Story> nvidiaArm() {
    return List.of(
        Story.of("nvidia-arm-talks", "2020-07-31", "Silicon Courier", "Nvidia in talks for Arm")
            .tells(
                "Nvidia is in advanced talks to buy Arm from SoftBank, Bloomberg said.",
                claim(ACQUISITION, TALKS)
                    .with(BUYER, "nvidia")
                    .with(TARGET, "arm")
                    .with(SELLER, "softbank-group")
                    .amount(Kind.DEAL, 32e9, -1, "USD")
                    .on("2020-07-31")
                    .by("Bloomberg"))
            .tells(
                "SoftBank bought Arm for $32bn in 2016.",
                claim(ACQUISITION, COMPLETED)
                    .with(BUYER, "softbank-group")
                    .with(TARGET, "arm")
                    .amount(Kind.DEAL, 32e9, 32e9, "USD")
                    .on("2016")),
        Story.of("nvidia-arm-announced", "2020-09-14", "算力观察", "英伟达400亿美元收购Arm")
            .tells(
                "英伟达宣布以400亿美元从软银集团收购Arm。",
                claim(ACQUISITION, ANNOUNCED)
                    .with(BUYER, "nvidia")
                    .with(TARGET, "arm")
                    .with(SELLER, "softbank-group")
                    .amount(Kind.DEAL, 40e9, 40e9, "USD")
                    .on("2020-09-13")
                    .by("NVIDIA", Basis.PARTY)),
        Story.of("nvidia-arm-cancelled", "2022-02-08", "Chip Ledger", "Nvidia drops Arm deal")
            .tells(
                "Nvidia and SoftBank called off the $40bn sale of Arm.",
                claim(ACQUISITION, CANCELLED)
                    .with(BUYER, "nvidia")
                    .with(TARGET, "arm")
                    .with(SELLER, "softbank-group")
                    .amount(Kind.DEAL, 40e9, 40e9, "USD")
                    .on("2022-02-08")
                    .by("NVIDIA", Basis.PARTY)));
  }

  /// Two amounts that cannot both be true, and the company's denial.
  static List<Story> byteDance() {
    return List.of(
        Story.of("bytedance-ft", "2025-01-22", "芯流日报", "字节跳动今年拟投120亿美元")
            .citing("Financial Times")
            .tells(
                "英国《金融时报》称，字节跳动今年计划投入约120亿美元建设AI基础设施。",
                claim(FACILITY_PROJECT, PLANNED)
                    .with(OWNER, "bytedance")
                    .about(Kind.CAPEX, 12e9, "USD")
                    .on("2025")
                    .by("Financial Times")),
        Story.of("bytedance-reuters", "2025-01-23", "Silicon Courier", "ByteDance plans big outlay")
            .citing("Reuters", "Financial Times")
            .tells(
                "ByteDance plans to spend over 150bn yuan this year, Reuters reported.",
                claim(FACILITY_PROJECT, PLANNED)
                    .with(OWNER, "bytedance")
                    .amount(Kind.CAPEX, 150e9, -1, "CNY")
                    .on("2025")
                    .by("Reuters"))
            .tells(
                "ByteDance called the report of about $12bn inaccurate.",
                claim(FACILITY_PROJECT, DENIED)
                    .with(OWNER, "bytedance")
                    .about(Kind.CAPEX, 12e9, "USD")
                    .by("ByteDance", Basis.PARTY)));
  }

  /// A rumour, its repetition, and the denial.
  static List<Story> tsmcIntel() {
    return List.of(
        Story.of("tsmc-intel-pitch", "2025-03-12", "Silicon Courier", "TSMC pitches Intel venture")
            .tells(
                "TSMC pitched Nvidia, AMD and Broadcom a venture to run Intel's foundry, Reuters said.",
                claim(PARTNERSHIP, RUMOURED)
                    .with(PARTNER, "tsmc", "intel", "nvidia", "amd", "broadcom")
                    .on("2025-03-12")
                    .by("Reuters")),
        Story.of("tsmc-denies-intel", "2025-04-17", "晶圓週報", "台積電否認與英特爾合資")
            .tells(
                "魏哲家否認台積電與英特爾洽談合資。",
                claim(PARTNERSHIP, DENIED)
                    .with(PARTNER, "tsmc", "intel")
                    .on("2025-04-17")
                    .by("TSMC", Basis.PARTY)));
  }

  /// One report of Bloomberg in three outlets; a chief who owns part of his firm's supplier.
  static List<Story> altman() {
    return List.of(
        altman("altman-zh", "2024-01-22", "芯流日报", "奥尔特曼筹建芯片网络"),
        altman("altman-en", "2024-01-20", "Chip Ledger", "Altman seeks billions for chips"),
        altman("altman-repost", "2024-01-23", "算力观察", "奥特曼筹数十亿建芯片厂"));
  }

  private static Story altman(String name, String day, String outlet, String headline) {
    return Story.of(name, day, outlet, headline)
        .citing("Bloomberg", "Wired", "Chip Ledger")
        .tells(
            "G42 talked of putting $8bn to $10bn into the venture of OpenAI, Bloomberg said.",
            claim(INVESTMENT, TALKS)
                .with(INVESTOR, "g42")
                .with(INVESTEE, "openai")
                .amount(Kind.DEAL, 8e9, 10e9, "USD")
                .by("Bloomberg"))
        .tells(
            "OpenAI signed a letter of intent to buy $51m of chips from Rain AI, due October 2024.",
            claim(SUPPLY, ANNOUNCED)
                .with(CUSTOMER, "openai")
                .with(SUPPLIER, "rain-ai")
                .amount(Kind.DEAL, 51e6, 51e6, "USD")
                .on("2019")
                .by("Wired"))
        .tells(
            "Altman put more than $1m into Rain AI himself.",
            claim(INVESTMENT, COMPLETED)
                .with(INVESTOR, "sam-altman")
                .with(INVESTEE, "rain-ai")
                .amount(Kind.DEAL, 1e6, -1, "USD")
                .by("Wired"))
        .holds("Altman leads OpenAI.", "sam-altman", "openai", "CEO")
        .measures(
            "An H100 costs $25,000 to $30,000.", Metric.PRICE, "nvidia-h100", 25000, 30000, "USD");
  }

  /// Orders of a chip before its export was forbidden.
  static List<Story> a800() {
    return List.of(
        Story.of("a800-orders", "2023-08-10", "算力观察", "中国互联网公司抢购英伟达芯片")
            .citing("Financial Times")
            .tells(
                "《金融时报》称，百度、字节跳动等订购约10万颗A800，价值10亿美元。",
                claim(SUPPLY, ANNOUNCED)
                    .with(CUSTOMER, "baidu", "bytedance")
                    .with(SUPPLIER, "nvidia")
                    .with(PRODUCT, "nvidia-a800")
                    .amount(Kind.DEAL, 1e9, 1e9, "USD")
                    .quantity(100000, 100000, "nvidia-a800")
                    .on("2023-08-09")
                    .by("Financial Times")),
        Story.of("a800-rule", "2023-10-25", "芯流日报", "美国限制A800出口")
            .tells(
                "美国商务部的新规禁止向中国出口A800，10月23日对英伟达生效。",
                claim(REGULATION, COMPLETED)
                    .with(REGULATOR, "us-commerce-department")
                    .with(AFFECTED, "nvidia")
                    .with(PRODUCT, "nvidia-a800")
                    .on("2023-10-23")
                    .by("NVIDIA", Basis.FILING)));
  }

  /// A listing that the Chinese press had three days before the English.
  static List<Story> mooreThreads() {
    return List.of(
        Story.of("moore-threads-zh", "2025-12-05", "芯流日报", "摩尔线程登陆科创板")
            .tells(
                "摩尔线程今日在上交所上市，募资约80亿元。",
                claim(PUBLIC_OFFERING, COMPLETED)
                    .with(ISSUER, "moore-threads")
                    .with(EXCHANGE, "shanghai-stock-exchange")
                    .about(Kind.DEAL, 8e9, "CNY")
                    .on("2025-12-05")),
        Story.of("moore-threads-en", "2025-12-08", "Silicon Courier", "Moore Threads soars")
            .tells(
                "Moore Threads raised about 8bn yuan in its Shanghai listing.",
                claim(PUBLIC_OFFERING, COMPLETED)
                    .with(ISSUER, "moore-threads")
                    .with(EXCHANGE, "shanghai-stock-exchange")
                    .about(Kind.DEAL, 8e9, "CNY")
                    .on("2025-12-05")));
  }

  /// What Meta buys, told twice, and what a denied report would have added.
  static List<Story> accelerators() {
    return List.of(
        Story.of("meta-verge", "2024-01-18", "The Verge", "Zuckerberg's new goal")
            .tells(
                "Meta will own more than 340,000 H100 by the end of the year.",
                claim(SUPPLY, PLANNED)
                    .with(CUSTOMER, "meta")
                    .with(SUPPLIER, "nvidia")
                    .with(PRODUCT, "nvidia-h100")
                    .quantity(340000, -1, "nvidia-h100")
                    .by("Meta", Basis.PARTY)),
        Story.of("meta-instagram", "2024-01-19", "Chip Ledger", "Meta to own 350,000 H100")
            .tells(
                "Zuckerberg wrote on Instagram that Meta will have 350,000 H100.",
                claim(SUPPLY, PLANNED)
                    .with(CUSTOMER, "meta")
                    .with(SUPPLIER, "nvidia")
                    .with(PRODUCT, "nvidia-h100")
                    .quantity(350000, 350000, "nvidia-h100")
                    .by("Meta", Basis.PARTY)),
        Story.of("cambricon-denies", "2025-08-14", "算力观察", "寒武纪否认订单传闻")
            .tells(
                "寒武纪否认订购5万片H20。",
                claim(SUPPLY, DENIED)
                    .with(CUSTOMER, "cambricon")
                    .with(SUPPLIER, "nvidia")
                    .with(PRODUCT, "nvidia-h20")
                    .quantity(50000, 50000, "nvidia-h20")
                    .by("Cambricon", Basis.FILING)));
  }

  static List<Reading> all() {
    return Stream.of(
            softBankAmpere(),
            nvidiaArm(),
            byteDance(),
            tsmcIntel(),
            altman(),
            a800(),
            mooreThreads(),
            accelerators())
        .flatMap(List::stream)
        .map(Story::reading)
        .toList();
  }
}
