// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.StoredState;
import io.cistern.backend.Visibility;
import io.cistern.pim.ConsumerRef;
import io.cistern.pim.ConsumerType;
import io.cistern.pim.Reachability;
import io.cistern.pim.internal.allocation.Allocations;
import io.cistern.pim.internal.endpoint.Contact;
import io.cistern.pim.internal.inventory.Asset;
import io.cistern.pim.internal.inventory.Census;
import io.cistern.pim.internal.inventory.Inventory;
import io.cistern.pim.internal.inventory.Place;
import io.cistern.pim.internal.inventory.Pools;
import io.cistern.pim.internal.inventory.Portraits;
import io.cistern.pim.internal.inventory.Sight;
import io.cistern.pim.internal.testing.Bmc;
import io.cistern.pim.internal.testing.MemoryState;
import io.cistern.pim.internal.testing.TestClock;
import io.cistern.pim.internal.topology.Domains;
import io.cistern.pim.internal.topology.Topology;
import io.cistern.pim.inventory.Location;
import io.cistern.pim.inventory.LocationLevel;
import io.cistern.pim.inventory.LocationSource;
import io.cistern.pim.inventory.ManagementAddress;
import io.cistern.pim.inventory.SystemType;
import io.cistern.pim.lifecycle.ResourceSelection;
import io.cistern.pim.topology.FailureDomainKind;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three racks with four servers each; in each rack one of them has twice the cores. */
class SelectorTest {

    private static final Comparator<Candidate> BY_NAME = Comparator.comparing(
            candidate -> candidate.resource().hardware().serialNumber().orElse(""));

    private final TestClock clock = new TestClock();
    private final MemoryState state = new MemoryState();
    private final Inventory inventory = new Inventory(state);
    private final Pools pools = new Pools(state);
    private final Map<String, Contact> contacts = new HashMap<>();
    private final Set<String> awaited = new HashSet<>();
    private final Topology topology = new Topology(inventory, pools, endpoint -> true, clock);

    @BeforeEach
    void stock() {
        Census census = new Census(inventory, Duration.ofHours(24));
        for (int i = 0; i < 12; i++) {
            Bmc bmc = Bmc.number(i);
            bmc.cores = i % 4 == 0 ? 64 : 32;
            enrol(census, i, bmc);
        }
    }

    private List<String> enrol(Census census, int number, Bmc bmc) {
        String endpoint = "e" + number;
        contacts.put(endpoint, live());
        return List.copyOf(census.take(
                        bmc.reading(endpoint, clock.instant()),
                        new Place(
                                "default",
                                Optional.of(rack("rack-" + number / 4)),
                                List.of(new ManagementAddress(endpoint, clock.instant(), Optional.empty())),
                                Optional.empty()),
                        id -> true)
                .servers());
    }

    private Contact live() {
        return new Contact(Reachability.REACHABLE, Optional.of(clock.instant()), 0, Optional.empty(), Optional.empty());
    }

    private static Location rack(String name) {
        return Location.builder()
                .locationId(name)
                .level(LocationLevel.RACK)
                .name(name)
                .rack(Optional.of(name))
                .source(LocationSource.OPERATOR)
                .build();
    }

    private List<Candidate> candidates() {
        Portraits portraits = new Portraits(inventory, endpoint -> contacts.getOrDefault(endpoint, Contact.NONE));
        return inventory.all().stream()
                .filter(document -> document.value().isServer())
                .map(document -> candidate(portraits, document))
                .toList();
    }

    private Candidate candidate(Portraits portraits, StoredState<Asset> document) {
        return new Candidate(
                portraits.whole(document, false),
                inventory.custody().value(document.key()).orElseThrow(),
                awaited.contains(document.value().endpointId()));
    }

    private List<String> choose(int count, List<Criterion> criteria, Affinity... affinities) {
        return new Selector(topology.domains())
                .choose(candidates(), new Demand(count, criteria, List.of(affinities), BY_NAME));
    }

    private InfrastructureException refused(int count, List<Criterion> criteria, Affinity... affinities) {
        return catchThrowableOfType(InfrastructureException.class, () -> choose(count, criteria, affinities));
    }

    private static Criterion cores(long least) {
        return new Criterion(
                "minCores",
                candidate -> candidate.server().processorSummary().cores().orElse(0L) >= least);
    }

    private Map<String, Long> racks(List<String> ids) {
        Domains domains = topology.domains();
        return ids.stream()
                .flatMap(id -> domains.of(id, FailureDomainKind.RACK).stream())
                .collect(Collectors.groupingBy(rack -> rack, Collectors.counting()));
    }

    @Test
    void serverOnAnAdapter_isChosen_onlyWhereItIsNamed() {
        Bmc dpu = Bmc.number(12);
        dpu.systemType = SystemType.DPU;
        String id = enrol(new Census(inventory, Duration.ofHours(24)), 12, dpu).get(0);
        List<Criterion> any = Criteria.of(ResourceSelection.builder().build(), pools, topology.domains());
        List<Criterion> named =
                Criteria.of(ResourceSelection.builder().resourceIds(List.of(id)).build(), pools, topology.domains());

        assertThat(choose(12, any)).hasSize(12).doesNotContain(id);
        assertThat(refused(13, any).getMessage()).contains("systemType");
        assertThat(choose(1, named)).containsExactly(id);
    }

    @Test
    void servers_areChosen_byWhatIsDemanded_inOrder() {
        assertThat(choose(3, List.of(cores(64)))).hasSize(3);
        List<String> two = choose(2, List.of());
        assertThat(choose(2, List.of())).isEqualTo(two);
    }

    @Test
    void tooFewThatMatch_areToldPerCriterion() {
        InfrastructureException refusal =
                refused(4, List.of(cores(64), new Criterion("minMemoryGiB", candidate -> true)));
        assertThat(refusal.code()).isEqualTo(ErrorCode.NO_MATCHING_RESOURCE);
        assertThat(refusal).hasMessageContaining("minCores rejects 9").hasMessageContaining("minMemoryGiB rejects 0");
    }

    @Test
    void matchesThatAreNotFree_areToldApart() {
        String used = choose(1, List.of(cores(64))).get(0);
        new Allocations(state, inventory, clock)
                .allocate(
                        List.of(used),
                        ConsumerRef.builder()
                                .type(ConsumerType.CIS_CLUSTER)
                                .id("c")
                                .build(),
                        "a",
                        Map.of(),
                        new Sight(inventory, pools, Visibility.ALL));
        InfrastructureException refusal = refused(3, List.of(cores(64)));
        assertThat(refusal.code()).isEqualTo(ErrorCode.NO_CAPACITY);
        assertThat(refusal).hasMessageContaining("allocation rejects 1");
    }

    @Test
    void serversThatDoNotAnswer_areNotChosen() {
        contacts.clear();
        assertThat(refused(1, List.of())).hasMessageContaining("reachability rejects 12");
    }

    @Test
    void serversThatAreYetToBeAsked_areNoReasonToSayThatThereAreNone() {
        contacts.remove("e1");
        awaited.add("e1");
        assertThat(choose(11, List.of())).hasSize(11);
        InfrastructureException refusal = refused(12, List.of());
        assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(refusal).hasMessageContaining("1 that may be free were not asked");
        assertThat(refusal.details().retryAfter()).isPresent();
        assertThat(refused(13, List.of()).code()).isEqualTo(ErrorCode.NO_MATCHING_RESOURCE);
        Affinity apart = new Affinity(false, FailureDomainKind.RACK, List.of(), true);
        assertThat(refused(4, List.of(), apart).code())
                .as("whatever they answer, they are in the same racks")
                .isEqualTo(ErrorCode.NO_CAPACITY);
    }

    @Test
    void antiAffinity_keepsServersApart() {
        Affinity apart = new Affinity(false, FailureDomainKind.RACK, List.of(), true);
        assertThat(racks(choose(3, List.of(), apart))).hasSize(3);
        InfrastructureException refused = refused(4, List.of(), apart);
        assertThat(refused.code()).isEqualTo(ErrorCode.NO_CAPACITY);
        assertThat(refused)
                .hasMessageContaining("of 12 servers that match and are free no 4 stand as is demanded")
                .hasMessageContaining("affinity/ANTI_AFFINITY RACK: they are in 3;");
    }

    @Test
    void affinity_keepsServersTogether_alsoWhereTheFirstChoiceHasTooFew() {
        Affinity together = new Affinity(true, FailureDomainKind.RACK, List.of(), true);
        String first = choose(1, List.of()).get(0);
        contacts.put(inventory.assets().value(first).orElseThrow().endpointId(), Contact.NONE);
        assertThat(racks(choose(4, List.of(), together))).hasSize(1).containsValue(4L);
    }

    @Test
    void antiAffinity_toGivenServers_leavesTheirDomainsOut() {
        String other = choose(1, List.of()).get(0);
        List<String> chosen = choose(8, List.of(), new Affinity(false, FailureDomainKind.RACK, List.of(other), true));
        assertThat(racks(chosen))
                .hasSize(2)
                .doesNotContainKeys(racks(List.of(other)).keySet().iterator().next());
        assertThat(refused(9, List.of(), new Affinity(false, FailureDomainKind.RACK, List.of(other), true)))
                .hasMessageContaining("affinity/ANTI_AFFINITY RACK rejects 4");
    }

    @Test
    void preference_isMet_whereItCanBe() {
        Affinity apart = new Affinity(false, FailureDomainKind.RACK, List.of(), false);
        assertThat(racks(choose(3, List.of(), apart))).hasSize(3);
        assertThat(choose(5, List.of(), apart)).hasSize(5);
    }

    @Test
    void domainThatIsNotKnown_provesNothing() {
        assertThat(refused(2, List.of(), new Affinity(false, FailureDomainKind.POWER, List.of(), true)))
                .hasMessageContaining("affinity/ANTI_AFFINITY POWER: they are in 0, of 12 none is known");
    }
}
