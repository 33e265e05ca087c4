// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.selection;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.pim.AdministrativeState;
import io.cistern.pim.LifecycleState;
import io.cistern.pim.Reachability;
import io.cistern.pim.internal.topology.Domains;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses servers, or tells for each criterion how many did not meet it. */
public final class Selector {

    private static final Criterion ANSWERS = new Criterion(
            "reachability",
            candidate -> !candidate.resource().stale()
                    && candidate
                            .resource()
                            .states()
                            .reachability()
                            .filter(Reachability.REACHABLE::equals)
                            .isPresent());

    /** A server is free. Whatever else is demanded, this is. */
    private static final List<Criterion> FREE = List.of(
            new Criterion("lifecycleState", candidate -> candidate
                    .custody()
                    .lifecycleState()
                    .filter(LifecycleState.AVAILABLE::equals)
                    .isPresent()),
            new Criterion(
                    "allocation", candidate -> candidate.custody().allocation().isEmpty()),
            new Criterion(
                    "administrativeState",
                    candidate -> candidate.custody().administrativeState() == AdministrativeState.UNLOCKED),
            new Criterion(
                    "maintenance",
                    candidate -> candidate.custody().maintenance().isEmpty()),
            ANSWERS);

    private static final Duration SOON = Duration.ofSeconds(2);

    /** How many combinations are tried before it is told that there is none. */
    private static final int MOST_STEPS = 100_000;

    private final Domains domains;

    public Selector(Domains domains) {
        this.domains = domains;
    }

    /**
     * Chooses.
     *
     * @param candidates the servers that the caller sees
     * @throws InfrastructureException NO_MATCHING_RESOURCE: too few servers are what is demanded; NO_CAPACITY: enough are,
     *     but they are not free, or not apart; UNAVAILABLE: they may be, as soon as they were asked
     */
    public List<String> choose(List<Candidate> candidates, Demand demand) {
        List<Candidate> matching = candidates.stream()
                .filter(candidate -> demand.criteria().stream()
                        .allMatch(criterion -> criterion.met().test(candidate)))
                .toList();
        if (matching.size() < demand.count()) {
            throw refused(ErrorCode.NO_MATCHING_RESOURCE, candidates, matching.size(), demand, demand.criteria());
        }
        List<Candidate> free = free(matching, demand, ANSWERS.met());
        Search search = new Search(free, demand);
        return search.chosen().orElseThrow(() -> {
            List<Candidate> hoped = free(matching, demand, ANSWERS.met().or(Candidate::awaited));
            if (hoped.size() > free.size() && new Search(hoped, demand).chosen().isPresent()) {
                return notAsked(hoped.size() - free.size(), demand);
            }
            return free.size() < demand.count()
                    ? refused(ErrorCode.NO_CAPACITY, matching, free.size(), demand, FREE)
                    : inseparable(free, demand, search);
        });
    }

    /** Those that are free, in the order of the demand; what proves that they answer is given. */
    private static List<Candidate> free(List<Candidate> matching, Demand demand, Predicate<Candidate> answers) {
        return matching.stream()
                .filter(answers)
                .filter(candidate -> FREE.stream()
                        .filter(criterion -> criterion != ANSWERS)
                        .allMatch(criterion -> criterion.met().test(candidate)))
                .sorted(demand.order().thenComparing(Candidate::id))
                .toList();
    }

    /** Servers of which nothing is known yet are no reason to say that there are none. */
    private static InfrastructureException notAsked(int number, Demand demand) {
        String rule = demand.count() + " servers are asked for, and " + number
                + " that may be free were not asked since the start or the swap of the backend";
        String remedy = "repeat the call in a few seconds";
        return new InfrastructureException(
                ErrorCode.UNAVAILABLE,
                rule + "; " + remedy,
                ErrorDetails.builder()
                        .attribute("selection")
                        .rule(rule)
                        .remedy(remedy)
                        .retryAfter(SOON)
                        .build());
    }

    private InfrastructureException inseparable(List<Candidate> free, Demand demand, Search search) {
        List<String> ids = free.stream().map(Candidate::id).toList();
        String rule = "of " + free.size() + " servers that match and are free no " + demand.count()
                + (search.isGivenUp() ? " were found in " + MOST_STEPS + " steps" : " stand")
                + " as is demanded: "
                + demand.affinities().stream()
                        .filter(Affinity::hard)
                        .map(affinity -> affinity.explained(ids, domains))
                        .collect(Collectors.joining("; "));
        return refused(ErrorCode.NO_CAPACITY, rule, "ask for less, for a wider scope, or for a preference");
    }

    private static InfrastructureException refused(
            ErrorCode code, List<Candidate> candidates, int left, Demand demand, List<Criterion> criteria) {
        Map<String, Long> rejections = new LinkedHashMap<>();
        for (Criterion criterion : criteria) {
            long rejected = candidates.stream()
                    .filter(candidate -> !criterion.met().test(candidate))
                    .count();
            rejections.merge(criterion.name(), rejected, Long::sum);
        }
        String counted = rejections.entrySet().stream()
                .map(entry -> entry.getKey() + " rejects " + entry.getValue())
                .collect(Collectors.joining(", "));
        String what = code == ErrorCode.NO_CAPACITY ? "match and are free" : "match";
        String rule = "of " + candidates.size() + " servers " + left + " " + what + ", " + demand.count()
                + " are asked for" + (counted.isEmpty() ? "" : ": " + counted);
        String remedy = code == ErrorCode.NO_CAPACITY
                ? "repeat the call when some are given back, or ask for less"
                : "ask for less, or of more pools";
        return refused(code, rule, remedy);
    }

    private static InfrastructureException refused(ErrorCode code, String rule, String remedy) {
        return new InfrastructureException(
                code,
                rule + "; " + remedy,
                ErrorDetails.builder()
                        .attribute("selection")
                        .rule(rule)
                        .remedy(remedy)
                        .build());
    }

    /** Tries combinations, the preferred ones first. */
    private final class Search {

        private final List<Candidate> free;
        private final Demand demand;
        private final List<String> chosen = new ArrayList<>();
        private int steps;

        Search(List<Candidate> free, Demand demand) {
            this.free = free;
            this.demand = demand;
        }

        Optional<List<String>> chosen() {
            return free.size() >= demand.count() && complete() ? Optional.of(List.copyOf(chosen)) : Optional.empty();
        }

        boolean isGivenUp() {
            return steps > MOST_STEPS;
        }

        private boolean complete() {
            if (chosen.size() == demand.count()) {
                return true;
            }
            for (Candidate candidate : next()) {
                if (++steps > MOST_STEPS) {
                    return false;
                }
                chosen.add(candidate.id());
                if (complete()) {
                    return true;
                }
                chosen.remove(chosen.size() - 1);
            }
            return false;
        }

        private List<Candidate> next() {
            Stream<Candidate> possible = free.stream()
                    .filter(candidate -> !chosen.contains(candidate.id()))
                    .filter(candidate -> violations(candidate, true) == 0);
            boolean preferences = demand.affinities().stream().anyMatch(affinity -> !affinity.hard());
            // sorted is stable: the order of the demand decides among equals
            return preferences
                    ? possible.sorted(Comparator.comparingLong(candidate -> violations(candidate, false)))
                            .toList()
                    : possible.toList();
        }

        private long violations(Candidate candidate, boolean hard) {
            return demand.affinities().stream()
                    .filter(affinity -> affinity.hard() == hard)
                    .filter(affinity -> !affinity.holds(candidate.id(), chosen, domains))
                    .count();
        }
    }
}
