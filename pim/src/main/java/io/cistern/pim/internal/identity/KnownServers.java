// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The servers there are, by their evidence. */
public final class KnownServers {

    private final Map<String, Evidence> servers = new HashMap<>();
    private final Map<String, Set<String>> byKey = new HashMap<>();

    /** Remembers a server, or what is now known of it. */
    public synchronized void remember(String id, Evidence evidence) {
        forget(id);
        servers.put(id, evidence);
        evidence.keys().forEach(key -> byKey.computeIfAbsent(key, first -> new HashSet<>())
                .add(id));
    }

    /** Forgets a server. */
    public synchronized void forget(String id) {
        Evidence evidence = servers.remove(id);
        if (evidence != null) {
            evidence.keys()
                    .forEach(key -> byKey.computeIfPresent(key, (same, ids) -> {
                        ids.remove(id);
                        return ids.isEmpty() ? null : ids;
                    }));
        }
    }

    /**
     * Who a server is.
     *
     * @param seen what it shows
     * @param whereabouts where a known server is at this time
     */
    public synchronized Recognition recognise(Evidence seen, Function<String, Whereabouts> whereabouts) {
        Map<String, Comparison> compared = compared(seen);
        List<String> same = same(compared, whereabouts);
        if (same.size() == 1) {
            return known(same.get(0), compared.get(same.get(0)));
        }
        if (same.size() > 1) {
            return new Recognition.Undecided("it could be each of " + explained(same, compared), same);
        }
        List<String> contested = compared.keySet().stream()
                .filter(id -> compared.get(id).contested())
                .filter(id -> !(compared.get(id).merelyAlike() && whereabouts.apply(id) == Whereabouts.PRESENT))
                .toList();
        return contested.isEmpty()
                ? new Recognition.New()
                : new Recognition.Undecided("it may or may not be " + explained(contested, compared), contested);
    }

    /** A place is proof only where nothing else is. */
    private static List<String> same(Map<String, Comparison> compared, Function<String, Whereabouts> whereabouts) {
        List<String> same = compared.keySet().stream()
                .filter(id -> compared.get(id).same(whereabouts.apply(id) == Whereabouts.HERE))
                .toList();
        List<String> proved =
                same.stream().filter(id -> !compared.get(id).own().agrees()).toList();
        return proved.isEmpty() ? same : proved;
    }

    /** A serial number that several have, such as that of their enclosure, is the own one of none of them. */
    private Map<String, Comparison> compared(Evidence seen) {
        Map<String, Comparison> compared = seen.keys()
                .flatMap(key -> byKey.getOrDefault(key, Set.of()).stream())
                .distinct()
                .collect(Collectors.toMap(
                        id -> id, id -> Comparison.of(seen, servers.get(id)), (one, other) -> one, TreeMap::new));
        boolean shared = compared.values().stream()
                        .filter(comparison -> comparison.serial().agrees())
                        .count()
                > 1;
        if (shared) {
            compared.replaceAll((id, comparison) -> comparison.withSharedSerial());
        }
        return compared;
    }

    private static Recognition known(String id, Comparison comparison) {
        return new Recognition.Known(
                id,
                comparison.uuid().differs(),
                comparison.manager().differs(),
                comparison.chassis().differs());
    }

    private static String explained(List<String> ids, Map<String, Comparison> compared) {
        return ids.stream()
                .map(id -> id + " (" + compared.get(id).explained() + ")")
                .collect(Collectors.joining(" or "));
    }
}
