package io.crmkit.core.team;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.configuration.ConfigurationKind;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.data.Data;
import io.crmkit.core.id.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How territories are read, checked and written. */
public final class TerritoriesKind implements ConfigurationKind<Territories> {

    /** Territories as a configuration. */
    public TerritoriesKind() {}

    @Override
    public String name() {
        return "territories";
    }

    @Override
    public Territories read(Data data, Catalogues catalogues) {
        data.onlyKeys("territories");
        Catalogue<?> customers = catalogues.get(CustomerAttributes.CATALOGUE.name());
        List<Territory> list = data.at("territories").list(place -> territory(place, customers, catalogues));
        return data.at("territories").reading(place -> new Territories(list));
    }

    @Override
    public Object write(Territories territories) {
        return Map.of(
                "territories",
                territories.list().stream().map(TerritoriesKind::territory).toList());
    }

    private static Territory territory(Data data, Catalogue<?> customers, Catalogues catalogues) {
        data.onlyKeys("name", "where", "owner", "team");
        Territory.Builder territory = Territory.builder()
                .name(data.at("name").text())
                .where(Condition.fromData(data.at("where"), customers, catalogues));
        data.optional("owner", TerritoriesKind::<Member>id).ifPresent(territory::owner);
        data.optional("team", TerritoriesKind::<Team>id).ifPresent(territory::team);
        return data.reading(place -> territory.build());
    }

    private static <A> Id<A> id(Data data) {
        return data.reading(place -> Id.of(place.text()));
    }

    private static Map<String, Object> territory(Territory territory) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", territory.name());
        data.put("where", territory.where().toData());
        territory.owner().ifPresent(owner -> data.put("owner", owner.value()));
        territory.team().ifPresent(team -> data.put("team", team.value()));
        return data;
    }
}
