package io.crmkit.examples.cli.sample;

import java.util.List;

/** The parts that names are put together from. */
final class Words {

    static final List<String> SECTORS =
            List.of("manufacturing", "retail", "logistics", "energy", "healthcare", "finance", "education", "software");

    static final List<String> SECTORS_ZH = List.of("制造", "商贸", "物流", "能源", "医疗", "金融", "教育", "软件");

    static final List<String> CITIES_ZH =
            List.of("上海", "深圳", "杭州", "成都", "武汉", "苏州", "青岛", "西安", "厦门", "长沙", "天津", "宁波");

    static final List<String> BRANDS_ZH = List.of(
            "恒远", "瑞丰", "华泽", "金穗", "云岭", "海澜湾", "启明星", "天合源", "盛德", "和信达", "汇川桥", "明泰", "安润", "博远", "嘉禾", "鼎新");

    static final List<String> BRANDS = List.of(
            "Nordwall",
            "Veltra",
            "Carimo",
            "Asterbrook",
            "Linnova",
            "Hofgarten",
            "Melvaro",
            "Ostrava Line",
            "Quintel",
            "Rivoli",
            "Sandero",
            "Tarvik",
            "Umbrio",
            "Wexholm",
            "Ylva",
            "Zephira");

    static final List<String> TRADES =
            List.of("Industries", "Stores", "Freight", "Power", "Clinics", "Credit", "Academy", "Systems");

    static final List<String> LEGAL_FORMS = List.of("GmbH", "S.A.", "B.V.", "S.p.A.", "AB");

    static final List<String> COUNTRIES = List.of("DE", "FR", "NL", "IT", "SE");

    static final List<String> SURNAMES_ZH = List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙");

    static final List<String> GIVEN_ZH =
            List.of("敏", "静", "伟", "强", "磊", "洋", "晓东", "雪梅", "建国", "思远", "雨桐", "子涵", "文博", "佳怡");

    static final List<String> SURNAMES = List.of(
            "Berger",
            "Dumont",
            "Falk",
            "Ivarsson",
            "Keller",
            "Lindqvist",
            "Moretti",
            "Okker",
            "Pellegrin",
            "Rossi",
            "Voss");

    static final List<String> GIVEN = List.of(
            "Anna", "Bruno", "Clara", "Daan", "Elin", "Fabio", "Greta", "Hugo", "Ines", "Jonas", "Karin", "Luca");

    static final List<String> TITLES =
            List.of("Head of purchasing", "Plant manager", "IT director", "采购经理", "总经理", "技术总监");

    static final List<String> ROLES = List.of("decider", "economic-buyer", "champion", "influencer", "user");

    static final List<String> SOURCES = List.of("referral", "website", "trade fair", "cold call", "partner", "tender");

    static final List<String> LOST_REASONS =
            List.of("price", "competitor", "no budget", "no decision", "missing feature", "delivery time");

    static final List<String> REGIONS = List.of("华东", "华南", "华北", "西部", "DACH", "Benelux", "Nordics", "South Europe");

    private Words() {}
}
