package io.crmkit.core.importing;

import io.crmkit.core.activity.ActivityAttributes;
import io.crmkit.core.activity.ActivityCommands;
import io.crmkit.core.catalog.CatalogCommands;
import io.crmkit.core.catalog.ProductAttributes;
import io.crmkit.core.customer.ContactAttributes;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.customer.CustomerCommands;
import io.crmkit.core.objection.ObjectionAttributes;
import io.crmkit.core.objection.ObjectionCommands;
import io.crmkit.core.objection.ResponseAttributes;
import io.crmkit.core.team.MemberAttributes;
import io.crmkit.core.team.TeamAttributes;
import io.crmkit.core.team.TeamCommands;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The recipes that are known, by the name of their catalogue. */
record Recipes(Map<String, Recipe<?>> byName) {

    /** Those of this library. */
    static Recipes standard() {
        Recipes none = new Recipes(Map.of());
        List<Recipe<?>> own = List.of(
                Recipe.of(CustomerAttributes.CATALOGUE, CustomerCommands.REGISTER, CustomerCommands.CHANGE),
                Recipe.of(ContactAttributes.CATALOGUE, CustomerCommands.ADD_CONTACT, CustomerCommands.CHANGE_CONTACT),
                Recipe.of(ProductAttributes.CATALOGUE, CatalogCommands.ADD, CatalogCommands.CHANGE),
                Recipe.of(ActivityAttributes.CATALOGUE, ActivityCommands.LOG, ActivityCommands.CORRECT),
                Recipe.of(ObjectionAttributes.CATALOGUE, ObjectionCommands.RAISE, ObjectionCommands.CHANGE),
                Recipe.of(
                        ResponseAttributes.CATALOGUE,
                        ObjectionCommands.ADD_RESPONSE,
                        ObjectionCommands.CHANGE_RESPONSE),
                Recipe.of(TeamAttributes.CATALOGUE, TeamCommands.FORM, TeamCommands.CHANGE),
                Recipe.of(MemberAttributes.CATALOGUE, TeamCommands.ADD_MEMBER, TeamCommands.CHANGE_MEMBER),
                new OpportunityRecipe());
        return own.stream().reduce(none, Recipes::with, (left, right) -> right);
    }

    /** These and one more, which takes the place of another one for the same catalogue. */
    Recipes with(Recipe<?> recipe) {
        Map<String, Recipe<?>> more = new LinkedHashMap<>(byName);
        more.put(recipe.catalogue().name(), recipe);
        return new Recipes(more);
    }

    Optional<Recipe<?>> find(String catalogue) {
        return Optional.ofNullable(byName.get(catalogue));
    }

    Set<String> names() {
        return byName.keySet();
    }
}
