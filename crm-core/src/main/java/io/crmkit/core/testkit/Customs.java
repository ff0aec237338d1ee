package io.crmkit.core.testkit;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.kind.Choice;
import io.crmkit.core.kind.Kind;
import java.util.List;

/** Attributes that a host has added to specimens and keepers. */
final class Customs {

    private static final Definition<Specimen, ?> OF_SPECIMENS = Specimens.CATALOGUE.custom();

    static final List<Attribute<Specimen, ?>> ON_SPECIMENS = List.of(
            OF_SPECIMENS.text("hostText", 200).label("Host text", "扩展文本").define(),
            OF_SPECIMENS
                    .choice("hostChoice", Choice.of("one", "One", "一"), Choice.of("two", "Two", "二"))
                    .label("Host choice", "扩展选项")
                    .define(),
            OF_SPECIMENS.whole("hostWhole").label("Host number", "扩展整数").define(),
            OF_SPECIMENS.decimal("hostDecimal").label("Host decimal", "扩展小数").define(),
            OF_SPECIMENS.money("hostMoney").label("Host money", "扩展金额").define(),
            OF_SPECIMENS.date("hostDate").label("Host date", "扩展日期").define(),
            OF_SPECIMENS.instant("hostInstant").label("Host moment", "扩展时刻").define(),
            OF_SPECIMENS.flag("hostFlag").label("Host flag", "扩展标志").define(),
            OF_SPECIMENS
                    .<Keeper>reference("hostKeeper", "keeper")
                    .label("Host keeper", "扩展保管人")
                    .define(),
            OF_SPECIMENS
                    .many("hostTags", Kind.text(200))
                    .label("Host tags", "扩展标签")
                    .define(),
            OF_SPECIMENS
                    .map("hostFacts", Kind.whole())
                    .label("Host facts", "扩展事实")
                    .define());

    static final Attribute<Keeper, String> ON_KEEPERS = Keepers.CATALOGUE
            .custom()
            .text("hostTitle", 200)
            .label("Host title", "扩展头衔")
            .define();

    private Customs() {}
}
