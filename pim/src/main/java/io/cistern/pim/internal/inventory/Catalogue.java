// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.api.InfrastructureException;
import io.cistern.api.Page;
import io.cistern.backend.StoredState;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.PhysicalResource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Lists what there is. All pages of a list are of one moment: what comes meanwhile is not in it, what was in it is told
 * once.
 */
public final class Catalogue {

    private static final int PAGE = 100;
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    /** So many lists can be in reading at a time; the oldest is given up for a new one. */
    private static final int MOST_LISTS = 100;

    private final Inventory inventory;
    private final Portraits portraits;
    private final Clock clock;
    private final Map<String, Pinned> pinned = new ConcurrentHashMap<>();

    public Catalogue(Inventory inventory, Portraits portraits, Clock clock) {
        this.inventory = inventory;
        this.portraits = portraits;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param filter which resources
     * @param kinds which kinds; none: all that are identified by themselves
     * @param components whether their parts are told with them
     * @param administrator whether what only concerns administrators is told
     */
    public record Question(
            Predicate<PhysicalResource> filter, Set<ResourceKind> kinds, boolean components, boolean administrator) {}

    /**
     * A page.
     *
     * @param resources what is on it
     * @param next where to go on
     * @param taken of which moment it is
     */
    public record Listing(List<PhysicalResource> resources, Optional<String> next, Instant taken) {}

    /** Lists resources, page by page. */
    public Listing list(Question question, Page page, Sight sight) {
        int size = page.pageSize().orElse(PAGE);
        return page.pageToken()
                .map(token -> further(token, question, size, sight))
                .orElseGet(() ->
                        page("", new Pinned(entries(question, sight), clock.instant()), 0, question, size, sight));
    }

    /** One resource, of an asset that the caller sees. */
    public Optional<PhysicalResource> find(String id, boolean components, boolean administrator, Sight sight) {
        Optional<StoredState<Asset>> asset = inventory.assetOf(id).filter(found -> sight.sees(found.value()));
        if (asset.isEmpty()) {
            return Optional.empty();
        }
        if (asset.get().key().equals(id)) {
            return Optional.of(shown(new Entry(asset.get(), Optional.empty()), components, administrator));
        }
        return asset.get().value().part(id).map(part -> portraits.of(asset.get(), part, administrator));
    }

    private List<Entry> entries(Question question, Sight sight) {
        List<Entry> entries = new ArrayList<>();
        inventory.all().stream()
                .filter(asset -> sight.sees(asset.value()))
                .sorted(Comparator.comparing(StoredState::key))
                .flatMap(asset -> entries(asset, question.kinds()))
                .filter(entry -> question.filter().test(shown(entry, question.components(), question.administrator())))
                .forEach(entries::add);
        return entries;
    }

    private static Stream<Entry> entries(StoredState<Asset> asset, Set<ResourceKind> kinds) {
        boolean itself =
                kinds.isEmpty() || kinds.contains(asset.value().resource().resourceKind());
        Stream<Entry> first = itself ? Stream.of(new Entry(asset, Optional.empty())) : Stream.empty();
        Stream<Entry> parts = asset.value().parts().stream()
                .filter(part -> kinds.contains(part.resource().resourceKind()))
                .map(part -> new Entry(asset, Optional.of(part)));
        return Stream.concat(first, parts);
    }

    private PhysicalResource shown(Entry entry, boolean components, boolean administrator) {
        if (entry.part().isPresent()) {
            return portraits.of(entry.asset(), entry.part().get(), administrator);
        }
        return components ? portraits.whole(entry.asset(), administrator) : portraits.of(entry.asset(), administrator);
    }

    private Listing further(String token, Question question, int size, Sight sight) {
        int colon = token.indexOf(':');
        Pinned list = colon < 0 ? null : pinned.get(token.substring(0, colon));
        if (list == null || list.taken().plus(TOKEN_LIFE).isBefore(clock.instant())) {
            throw InfrastructureException.invalidArgument(
                    "pageToken",
                    "is used within " + TOKEN_LIFE.toMinutes() + " minutes, while the list is kept",
                    "start at the first page");
        }
        int from = Integer.parseInt(token.substring(colon + 1));
        return page(token.substring(0, colon), list, from, question, size, sight);
    }

    private Listing page(String id, Pinned list, int from, Question question, int size, Sight sight) {
        int to = Math.min(list.entries().size(), from + size);
        List<PhysicalResource> shown = list.entries().subList(from, to).stream()
                .filter(entry -> sight.sees(entry.asset().value()))
                .map(entry -> shown(entry, question.components(), question.administrator()))
                .toList();
        boolean more = to < list.entries().size();
        Optional<String> next = more ? Optional.of((id.isEmpty() ? pin(list) : id) + ":" + to) : Optional.empty();
        return new Listing(shown, next, list.taken());
    }

    private String pin(Pinned list) {
        Instant oldest = clock.instant().minus(TOKEN_LIFE);
        pinned.values().removeIf(other -> other.taken().isBefore(oldest));
        while (pinned.size() >= MOST_LISTS) {
            pinned.entrySet().stream()
                    .min(Comparator.comparing(entry -> entry.getValue().taken()))
                    .ifPresent(entry -> pinned.remove(entry.getKey()));
        }
        String id = UUID.randomUUID().toString();
        pinned.put(id, list);
        return id;
    }

    private record Pinned(List<Entry> entries, Instant taken) {}

    private record Entry(StoredState<Asset> asset, Optional<Asset.Part> part) {}
}
