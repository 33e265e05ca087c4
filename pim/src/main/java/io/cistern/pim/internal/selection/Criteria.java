// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.selection;

import io.cistern.api.InfrastructureException;
import io.cistern.pim.HealthState;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.inventory.Pools;
import io.cistern.pim.internal.topology.Domains;
import io.cistern.pim.inventory.FirmwareComponent;
import io.cistern.pim.inventory.Location;
import io.cistern.pim.inventory.ResourceCapabilities;
import io.cistern.pim.inventory.Support;
import io.cistern.pim.inventory.TrustedModule;
import io.cistern.pim.lifecycle.FirmwareCriterion;
import io.cistern.pim.lifecycle.LabelExpression;
import io.cistern.pim.lifecycle.LabelSelector;
import io.cistern.pim.lifecycle.ResourceSelection;
import io.cistern.pim.topology.FailureDomainKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The criteria of a selection. What a server does not tell, it does not meet. */
final class Criteria {

    private static final Map<String, Function<ResourceCapabilities, Support>> CAPABILITIES = Map.of(
            "firmwareUpdate", ResourceCapabilities::firmwareUpdate,
            "biosSettings", ResourceCapabilities::biosSettings,
            "secureBoot", ResourceCapabilities::secureBoot,
            "virtualMedia", ResourceCapabilities::virtualMedia,
            "httpBoot", ResourceCapabilities::httpBoot,
            "raid", ResourceCapabilities::raid,
            "telemetry", ResourceCapabilities::telemetry,
            "events", ResourceCapabilities::events,
            "sse", ResourceCapabilities::sse,
            "powerLimit", ResourceCapabilities::powerLimit);

    private final Pools pools;
    private final Domains domains;
    private final List<Criterion> criteria = new ArrayList<>();

    private Criteria(Pools pools, Domains domains) {
        this.pools = pools;
        this.domains = domains;
    }

    static List<Criterion> of(ResourceSelection selection, Pools pools, Domains domains) {
        Criteria criteria = new Criteria(pools, domains);
        criteria.place(selection);
        criteria.type(selection);
        criteria.processors(selection);
        criteria.components(selection);
        criteria.abilities(selection);
        return criteria.criteria;
    }

    private void add(String name, Predicate<Candidate> met) {
        criteria.add(new Criterion(name, met));
    }

    private void oneOf(String name, List<String> wanted, Function<Candidate, Optional<String>> told) {
        if (!wanted.isEmpty()) {
            add(name, candidate -> told.apply(candidate)
                    .filter(value -> wanted.stream().anyMatch(value::equalsIgnoreCase))
                    .isPresent());
        }
    }

    private void atLeast(String name, Optional<Long> least, Function<Candidate, Optional<Long>> told) {
        least.ifPresent(number -> add(name, candidate -> told.apply(candidate).orElse(-1L) >= number));
    }

    private void place(ResourceSelection selection) {
        if (selection.resourceIds().isEmpty()) {
            add("systemType", candidate -> !candidate.server().runsOnAdapter());
        }
        oneOf("resourceIds", selection.resourceIds(), candidate -> Optional.of(candidate.id()));
        oneOf(
                "resourcePoolIds",
                selection.resourcePoolIds(),
                candidate -> Optional.of(candidate.custody().resourcePoolId()));
        oneOf(
                "siteIds",
                selection.siteIds(),
                candidate -> Optional.of(
                        pools.find(candidate.custody().resourcePoolId()).siteId()));
        if (!selection.locationIds().isEmpty()) {
            add("locationIds", candidate -> isAt(candidate, selection.locationIds()));
        }
        selection.labelSelector().ifPresent(labels -> add("labelSelector", candidate -> matches(labels, candidate)));
    }

    private boolean isAt(Candidate candidate, List<String> locationIds) {
        boolean said = candidate
                .custody()
                .location()
                .map(Location::locationId)
                .filter(locationIds::contains)
                .isPresent();
        return said
                || List.of(FailureDomainKind.RACK, FailureDomainKind.ROW, FailureDomainKind.SITE).stream()
                        .flatMap(kind -> domains.of(candidate.id(), kind).stream())
                        .anyMatch(locationIds::contains);
    }

    private static boolean matches(LabelSelector selector, Candidate candidate) {
        Map<String, String> labels = candidate.custody().labels();
        return labels.entrySet().containsAll(selector.matchLabels().entrySet())
                && selector.expressions().stream().allMatch(expression -> matches(expression, labels));
    }

    private static boolean matches(LabelExpression expression, Map<String, String> labels) {
        Optional<String> value = Optional.ofNullable(labels.get(expression.key()));
        return switch (expression.operator()) {
            case IN -> value.filter(expression.values()::contains).isPresent();
            case NOT_IN -> value.filter(expression.values()::contains).isEmpty();
            case EXISTS -> value.isPresent();
            case DOES_NOT_EXIST -> value.isEmpty();
        };
    }

    private void type(ResourceSelection selection) {
        oneOf(
                "resourceTypeIds",
                selection.resourceTypeIds(),
                candidate -> Optional.of(candidate.resource().resourceTypeId()));
        oneOf(
                "manufacturers",
                selection.manufacturers(),
                candidate -> candidate.resource().hardware().manufacturer());
        oneOf(
                "models",
                selection.models(),
                candidate -> candidate.resource().hardware().model());
        selection
                .architecture()
                .ifPresent(wanted ->
                        add("architecture", candidate -> candidate.server().architecture() == wanted));
    }

    private void processors(ResourceSelection selection) {
        atLeast(
                "minSockets",
                selection.minSockets(),
                candidate -> candidate.server().processorSummary().sockets());
        atLeast(
                "minCores",
                selection.minCores(),
                candidate -> candidate.server().processorSummary().cores());
        atLeast(
                "minThreads",
                selection.minThreads(),
                candidate -> candidate.server().processorSummary().threads());
        selection
                .minBaseMHz()
                .ifPresent(least -> add("minBaseMHz", candidate -> Parts.slowestProcessorMHz(candidate)
                        .filter(speed -> speed >= least)
                        .isPresent()));
        selection
                .cpuModelPattern()
                .ifPresent(pattern -> add("cpuModelPattern", candidate -> candidate
                        .server()
                        .processorSummary()
                        .model()
                        .filter(model -> like(pattern, model))
                        .isPresent()));
        selection
                .minMemoryGiB()
                .ifPresent(least -> add("minMemoryGiB", candidate -> candidate
                        .server()
                        .memorySummary()
                        .totalGiB()
                        .filter(total -> total.compareTo(least) >= 0)
                        .isPresent()));
    }

    private void components(ResourceSelection selection) {
        selection.drives().forEach(wanted -> add("drives", candidate -> Parts.drives(candidate, wanted)));
        selection
                .networkPorts()
                .forEach(wanted -> add("networkPorts", candidate -> Parts.ports(candidate, wanted, domains)));
        selection
                .accelerators()
                .forEach(wanted -> add("accelerators", candidate -> Parts.accelerators(candidate, wanted)));
        selection
                .firmware()
                .forEach(wanted -> add("firmware", candidate -> candidate.server().firmware().stream()
                        .anyMatch(firmware -> within(firmware, wanted))));
        selection
                .tpm()
                .ifPresent(type -> add("tpm", candidate -> candidate.parts(ResourceKind.TRUSTED_MODULE).stream()
                        .anyMatch(part -> ((TrustedModule) part.details())
                                .type()
                                .filter(type::equalsIgnoreCase)
                                .isPresent())));
    }

    private static boolean within(FirmwareComponent firmware, FirmwareCriterion wanted) {
        return firmware.componentKind() == wanted.componentKind()
                && firmware.version().isPresent()
                && wanted.minVersion()
                        .filter(least -> Versions.compare(firmware.version().get(), least) < 0)
                        .isEmpty()
                && wanted.maxVersion()
                        .filter(most -> Versions.compare(firmware.version().get(), most) > 0)
                        .isEmpty();
    }

    private void abilities(ResourceSelection selection) {
        selection.capabilities().forEach(this::capability);
        selection.secureBootCapable().filter(wanted -> wanted).ifPresent(wanted -> capability("secureBoot"));
        selection.powerLimitCapable().filter(wanted -> wanted).ifPresent(wanted -> capability("powerLimit"));
        selection.maxPowerWatts().ifPresent(most -> add("maxPowerWatts", candidate -> within(candidate, most)));
        HealthState least = selection.healthMinimum().orElse(HealthState.OK);
        add("healthMinimum", candidate -> isWell(candidate.resource().states().healthState(), least));
    }

    private void capability(String name) {
        Function<ResourceCapabilities, Support> told = CAPABILITIES.get(name);
        if (told == null) {
            throw InfrastructureException.invalidArgument(
                    "selection.capabilities",
                    "is one of " + CAPABILITIES.keySet().stream().sorted().toList() + ", not " + name,
                    "give the name of a capability");
        }
        add("capabilities/" + name, candidate -> candidate
                .resource()
                .capabilities()
                .map(told)
                .filter(Support.SUPPORTED::equals)
                .isPresent());
    }

    private static boolean within(Candidate candidate, BigDecimal mostWatts) {
        return candidate
                .server()
                .powerLimitWatts()
                .filter(watts -> watts.compareTo(mostWatts) <= 0)
                .isPresent();
    }

    private static boolean isWell(HealthState health, HealthState least) {
        return health == HealthState.OK || least == HealthState.WARNING && health == HealthState.WARNING;
    }

    /** Whether a text is like a pattern, in which a star stands for anything. */
    static boolean like(String pattern, String text) {
        String expression = Pattern.compile("\\*")
                .splitAsStream(pattern + "\0")
                .map(part -> Pattern.quote(part.replace("\0", "")))
                .collect(Collectors.joining(".*"));
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE)
                .matcher(text.toLowerCase(Locale.ROOT))
                .matches();
    }
}
