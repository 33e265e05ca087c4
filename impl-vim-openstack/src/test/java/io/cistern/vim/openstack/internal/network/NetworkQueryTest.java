// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.lab.openstack.LabSettings;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.QueryNetworkResponse;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import io.cistern.vim.openstack.internal.testing.NetworkConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Queries that the cloud answers in part, and queries of much. */
class NetworkQueryTest {

    private static final int FILTERS = 300;

    @Test
    void filter_givesTheSame_whetherTheCloudOrWeCarryItOut() {
        try (LabCloud lab = LabCloud.as("alice", "tenant-a")) {
            List<VirtualNetwork> networks = Stream.of("a", "b", "c,d")
                    .map(name -> new NetworkConsumer(lab.cloud(), name))
                    .flatMap(alice -> {
                        VirtualNetwork network = alice.network("10.1.0.0/24");
                        for (int i = 0; i < 4; i++) {
                            Map<String, String> metadata = Map.of("n", Integer.toString(i), "p/q", "x,y");
                            alice.port(network.networkResourceId(), port -> port.metadata(metadata));
                        }
                        return Stream.of(network);
                    })
                    .toList();
            NetworkConsumer alice = new NetworkConsumer(lab.cloud(), "a");
            List<VirtualNetworkPort> all = alice.query(NetworkResourceType.NETWORK_PORT, "(cont,resourceId,-)")
                    .networkPortResult();
            assertThat(all).hasSize(4 * networks.size());

            long seed = System.nanoTime();
            Random random = new Random(seed);
            for (int i = 0; i < FILTERS; i++) {
                String filter = Stream.generate(() -> term(random, all))
                        .limit(1 + random.nextInt(3))
                        .collect(Collectors.joining(";"));
                Filter parsed = Filter.parse(filter);
                assertThat(alice.query(NetworkResourceType.NETWORK_PORT, filter).networkPortResult())
                        .as("seed %s: %s", seed, filter)
                        .isEqualTo(all.stream().filter(parsed::matches).toList());
            }
        }
    }

    private static String term(Random random, List<VirtualNetworkPort> ports) {
        VirtualNetworkPort port = ports.get(random.nextInt(ports.size()));
        VirtualNetworkPort other = ports.get(random.nextInt(ports.size()));
        return switch (random.nextInt(10)) {
            case 0 -> "(in,resourceId," + port.resourceId() + "," + other.resourceId() + ")";
            case 1 -> "(eq,networkResourceName,'" + port.networkResourceName().orElseThrow() + "')";
            case 2 -> "(neq,networkResourceName,'" + port.networkResourceName().orElseThrow() + "')";
            case 3 -> "(eq,networkId," + port.networkId() + ")";
            case 4 -> "(eq,metadata/n," + random.nextInt(5) + ")";
            case 5 -> "(nin,metadata/n,1,2)";
            case 6 -> "(eq,macAddress," + port.macAddress().orElseThrow() + ")";
            case 7 ->
                "(eq,ipAddress/ipAddress," + port.ipAddress().get(0).ipAddress().orElseThrow() + ")";
            case 8 -> "(eq,operationalState," + (random.nextBoolean() ? "ENABLED" : "DISABLED") + ")";
            default -> "(cont,resourceId," + port.resourceId().substring(0, 2) + ")";
        };
    }

    @Test
    void query_readsTenThousandPortsPageByPage_holdingOneAtATime() {
        try (LabCloud lab =
                LabCloud.as("alice", "tenant-a", LabSettings.defaults().withPopulation(10_000))) {
            NetworkConsumer alice = new NetworkConsumer(lab.cloud(), "any");
            lab.lab().requests().clear();

            List<String> ids = read(alice, "(cont,resourceId,-)", 500);

            assertThat(ids).hasSize(10_000).doesNotHaveDuplicates().isSorted();
            assertThat(lab.lab().requests().count("GET", "/networking/v2.0/ports"))
                    .isLessThanOrEqualTo(21);
        }
    }

    @Test
    void page_goesOnWhereItEnded_whenItsLastElementIsGone() {
        try (LabCloud lab = LabCloud.as("alice", "tenant-a")) {
            NetworkConsumer alice = new NetworkConsumer(lab.cloud(), "any");
            String network = alice.network("10.1.0.0/24").networkResourceId();
            List<String> ids = Stream.generate(() -> alice.port(network).resourceId())
                    .limit(5)
                    .sorted()
                    .toList();

            QueryNetworkResponse first =
                    alice.query(NetworkResourceType.NETWORK_PORT, "(eq,networkId," + network + ")", Page.ofSize(2));
            assertThat(first.networkPortResult())
                    .extracting(VirtualNetworkPort::resourceId)
                    .isEqualTo(ids.subList(0, 2));
            alice.terminate(ids.get(2));
            QueryNetworkResponse second = alice.query(
                    NetworkResourceType.NETWORK_PORT,
                    "(eq,networkId," + network + ")",
                    new Page(Optional.of(2), first.nextPageToken()));
            assertThat(second.networkPortResult())
                    .extracting(VirtualNetworkPort::resourceId)
                    .isEqualTo(ids.subList(3, 5));
        }
    }

    private static List<String> read(NetworkConsumer consumer, String filter, int size) {
        List<String> ids = new ArrayList<>();
        Page page = Page.ofSize(size);
        while (true) {
            QueryNetworkResponse response = consumer.query(NetworkResourceType.NETWORK_PORT, filter, page);
            assertThat(response.networkPortResult()).hasSizeLessThanOrEqualTo(size);
            response.networkPortResult().forEach(port -> ids.add(port.resourceId()));
            if (response.nextPageToken().isEmpty()) {
                return ids;
            }
            page = new Page(Optional.of(size), response.nextPageToken());
        }
    }
}
