package io.crmkit.examples.jdbc;

import io.crmkit.core.attribute.Aggregate;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.ListAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.RowsAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Kind;
import java.util.List;
import java.util.Optional;

/** A record with rows that have lists, rows, and rows of their own sort inside. */
record Shelf(Id<Shelf> id, long version, List<Box> boxes) implements Aggregate<Shelf> {

    private static final Definition<Shelf, Building> DEFINED =
            Catalogue.define("shelf", "Shelf", "货架", Shelf.class, Building::new, Building::build);

    static final Catalogue<Shelf> CATALOGUE;
    static final RowsAttribute<Shelf, Box> BOXES;

    static {
        DEFINED.identity(Shelf::id, (building, id) -> building.id = Optional.of(id));
        DEFINED.version(Shelf::version, (building, version) -> building.version = version);
        BOXES = DEFINED.parts("boxes", () -> Box.CATALOGUE)
                .label("Boxes", "箱")
                .collected(Shelf::boxes, (building, boxes) -> building.boxes = boxes);
        CATALOGUE = DEFINED.catalogue();
    }

    private static final class Building {
        private Optional<Id<Shelf>> id = Optional.empty();
        private long version;
        private List<Box> boxes = List.of();

        private Shelf build() {
            return new Shelf(id.orElseThrow(), version, boxes);
        }
    }

    /** A row. */
    record Box(String name, List<String> items, List<Box> inner, List<Seal> seals) {

        private static final Definition<Box, BoxBuilding> DEFINED =
                Catalogue.define("box", "Box", "箱", Box.class, BoxBuilding::new, BoxBuilding::build);

        static final TextAttribute<Box> NAME = DEFINED.text("name", 20)
                .label("Name", "名称")
                .required(Box::name, (building, name) -> building.name = name);
        static final ListAttribute<Box, String> ITEMS = DEFINED.many("items", Kind.text(20))
                .label("Items", "物品")
                .collected(Box::items, (building, items) -> building.items = items);
        static final RowsAttribute<Box, Box> INNER = DEFINED.parts("inner", Box::catalogue)
                .label("Inner boxes", "内箱")
                .collected(Box::inner, (building, inner) -> building.inner = inner);
        static final RowsAttribute<Box, Seal> SEALS = DEFINED.parts("seals", () -> Seal.CATALOGUE)
                .label("Seals", "封条")
                .collected(Box::seals, (building, seals) -> building.seals = seals);
        static final Catalogue<Box> CATALOGUE = DEFINED.catalogue();

        static Box of(String name, String... items) {
            return new Box(name, List.of(items), List.of(), List.of());
        }

        Box sealed(Long... numbers) {
            return new Box(
                    name, items, inner, List.of(numbers).stream().map(Seal::new).toList());
        }

        Box around(Box... boxes) {
            return new Box(name, items, List.of(boxes), seals);
        }

        private static Catalogue<Box> catalogue() {
            return CATALOGUE;
        }
    }

    /** A row of a row. */
    record Seal(Long number) {

        private static final Definition<Seal, Long[]> DEFINED =
                Catalogue.define("seal", "Seal", "封条", Seal.class, () -> new Long[1], made -> new Seal(made[0]));

        static final OrderedAttribute<Seal, Long> NUMBER = DEFINED.whole("number")
                .label("Number", "编号")
                .required(Seal::number, (made, number) -> made[0] = number);
        static final Catalogue<Seal> CATALOGUE = DEFINED.catalogue();
    }

    private static final class BoxBuilding {
        private String name = "";
        private List<String> items = List.of();
        private List<Box> inner = List.of();
        private List<Seal> seals = List.of();

        private Box build() {
            return new Box(name, items, inner, seals);
        }
    }
}
