package io.crmkit.core.configuration;

import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.command.Behaviour;
import io.crmkit.core.command.Context;
import io.crmkit.core.command.Loaded;
import io.crmkit.core.command.Loading;
import io.crmkit.core.command.Proposal;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.id.Id;
import io.crmkit.core.journal.Event;
import io.crmkit.core.message.Label;
import java.util.List;
import java.util.regex.Pattern;

/** Publishes editions. */
final class Publishing implements Behaviour<Publish, StoredEdition> {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,50}(?:\\.[a-z0-9-]{1,50})*");
    private static final int LONGEST = 50;
    private static final Label NAMED = Label.of(
            "The name of a configuration must be lower-case words with hyphens, joined by dots, at most 50 characters.",
            "配置名称须由小写字母、数字和连字符组成，可用点分隔，最长 50 个字符。");

    private final Configurations configurations;

    Publishing(Configurations configurations) {
        this.configurations = configurations;
    }

    @Override
    public String name() {
        return Publish.NAME;
    }

    @Override
    public Class<Publish> type() {
        return Publish.class;
    }

    @Override
    public Catalogue<StoredEdition> catalogue() {
        return StoredEdition.Attributes.CATALOGUE;
    }

    @Override
    public void load(Publish command, Loading loading) {
        loading.keep(Judged.class, judged(command, loading));
    }

    @Override
    public Proposal<StoredEdition> propose(Publish command, Loaded loaded, Context context) {
        Judged judged = loaded.kept(Judged.class);
        if (!judged.faults.isEmpty()) {
            return Proposal.<StoredEdition>nothing().invalid(judged.faults);
        }
        return judged.number == 0
                ? Proposal.<StoredEdition>nothing().because(judged.against)
                : published(command, judged.number, context).because(judged.against);
    }

    @Override
    public Publish read(Data data, Catalogues catalogues) {
        data.onlyKeys("kind", "name", "content", "forNewFrom", "forRunningFrom");
        Object content = data.at("content").value();
        if (content == null) {
            throw data.at("content").fault("The content is missing.", "");
        }
        return new Publish(
                data.at("kind").text(),
                data.at("name").text(),
                content,
                data.optional("forNewFrom", Data::instant),
                data.optional("forRunningFrom", Data::instant));
    }

    private Judged judged(Publish command, Loading loading) {
        String name = command.configuration();
        if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
            return new Judged(0, List.of(Fault.at("$.name", name, NAMED)), List.of());
        }
        return configurations
                .kind(command.kind())
                .map(kind -> judged(kind, command, loading))
                .orElseGet(() -> new Judged(0, List.of(), List.of(configurations.unknown(command.kind()))));
    }

    private <T> Judged judged(ConfigurationKind<T> kind, Publish command, Loading loading) {
        Context context = loading.context();
        T content;
        try {
            content = kind.read(Data.of(command.content()), context.catalogues());
        } catch (InvalidDataException refused) {
            return new Judged(0, refused.faults(), List.of());
        }
        Timeline<T> earlier = configurations.load(kind, command.configuration(), loading);
        Publication<T> publication = new Publication<>(
                command.configuration(),
                content,
                earlier,
                command.forNewFrom().orElse(context.effectiveAt()),
                command.forRunningFrom());
        return new Judged(free(command, earlier, loading), List.of(), kind.against(publication, loading));
    }

    /** The first number after the earlier editions that is free; somebody else who takes it meanwhile makes this stale. */
    private static int free(Publish command, Timeline<?> earlier, Loading loading) {
        int number = earlier.editions().stream().mapToInt(Edition::number).max().orElse(0) + 1;
        while (loading.find(StoredEdition.Attributes.CATALOGUE, id(command, number))
                .isPresent()) {
            number++;
        }
        return number;
    }

    private Proposal<StoredEdition> published(Publish command, int number, Context context) {
        Catalogue<StoredEdition> catalogue = context.catalogue(catalogue());
        Id<StoredEdition> id = id(command, number);
        StoredEdition edition = StoredEdition.builder()
                .id(id)
                .version(1)
                .kind(command.kind())
                .name(command.configuration())
                .number(number)
                .content(configurations.written(command.content()))
                .forNewFrom(command.forNewFrom().orElse(context.effectiveAt()))
                .forRunningFrom(command.forRunningFrom())
                .build();
        return Proposal.create(id, catalogue.values(edition), Event.of("configuration.published"));
    }

    private static Id<StoredEdition> id(Publish command, int number) {
        return StoredEdition.id(command.kind(), command.configuration(), number);
    }

    /**
     * What there is to say about a publication.
     *
     * @param number the number that is free; 0 if there is nothing that could be published
     * @param faults what is wrong with the input
     * @param against what speaks against it
     */
    private record Judged(int number, List<Fault> faults, List<Reason> against) {}
}
