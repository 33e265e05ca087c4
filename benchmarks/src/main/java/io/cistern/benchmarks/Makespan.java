// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cistern.lab.Fault;
import io.cistern.lab.openstack.LabSettings;
import io.cistern.lab.openstack.OpenStackLab;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * B2: from the first of 1,000 allocations of a server with a port to the last answer. Each service takes 50 ms for a
 * request, and 16 requests at once; Compute must be asked three times for each server (its quota, POST, GET), so that
 * nobody can be faster than 3 x 50 ms x 1,000 / 16.
 */
final class Makespan {

    private static final int SERVERS = Integer.getInteger("b2.servers", 1_000);
    private static final int WARM_UP = SERVERS / 2;
    private static final int CALLERS = 128;
    private static final int AT_ONCE = 16;
    private static final int REQUESTS = 3;
    private static final Duration SERVICE_TIME = Duration.ofMillis(50);
    private static final String VIM = "/cistern/vim/v1/vims/" + Distribution.VIM;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Settings settings;
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

    Makespan(Settings settings) {
        this.settings = settings;
    }

    List<Figure> measure() throws Exception {
        try (OpenStackLab lab = OpenStackLab.start(LabSettings.defaults().withHosts(10, SERVERS))) {
            Distribution.Login login = new Distribution.Login(lab.authUrl(), "admin", "admin", lab.password());
            try (Distribution cistern =
                    Distribution.unpack(settings.distribution(), settings.folder("makespan"), login)) {
                cistern.configure("http.concurrent_requests = " + AT_ONCE);
                cistern.start();
                Rest rest = cistern.rest();
                String server = server(rest, new LabClient(lab, login));
                lab.faults()
                        .add(Fault.on("*", "/(compute|networking)/.*")
                                .delay(SERVICE_TIME)
                                .always());
                allocate(WARM_UP, rest, server);
                lab.requests().clear();
                long began = System.nanoTime();
                allocate(SERVERS, rest, server);
                double seconds = (System.nanoTime() - began) / 1e9;
                RequestKinds.print(lab.requests().entries());
                return List.of(figure(seconds));
            }
        } finally {
            callers.shutdown();
        }
    }

    private static Figure figure(double seconds) {
        double bound = REQUESTS * SERVICE_TIME.toMillis() / 1e3 * SERVERS / AT_ONCE;
        return new Figure(
                "B2",
                SERVERS + " allocations of a server with a port",
                String.format(Locale.ROOT, "bound %.1f s", bound),
                String.format(Locale.ROOT, "%.1f s", seconds),
                seconds / bound,
                1.1);
    }

    private void allocate(int count, Rest rest, String server) throws Exception {
        Callable<String> call = () -> rest.send("POST", VIM + "/compute-resources", server);
        for (Future<String> answer :
                callers.invokeAll(Stream.generate(() -> call).limit(count).toList())) {
            answer.get();
        }
    }

    private static String server(Rest rest, LabClient direct) throws Exception {
        String network = rest.send(
                "POST",
                VIM + "/network-resources",
                JSON.writeValueAsString(Map.of(
                        "networkResourceName",
                        "makespan",
                        "networkResourceType",
                        "NETWORK",
                        "typeNetworkData",
                        Map.of("layer3Attributes", List.of(Map.of("ipVersion", "IPV4", "cidr", "10.9.0.0/16"))))));
        String flavours = rest.read(VIM + "/compute-flavours?filter=(eq,flavourName,m1.tiny)");
        return JSON.writeValueAsString(Map.of(
                "computeFlavourId",
                JSON.readTree(flavours).at("/0/flavourId").asText(),
                "vcImageId",
                direct.imageNamed("tiny"),
                "interfaceData",
                List.of(Map.of(
                        "networkId",
                        JSON.readTree(network)
                                .at("/networkData/networkResourceId")
                                .asText()))));
    }
}
