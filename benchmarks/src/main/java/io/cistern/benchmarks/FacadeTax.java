// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import io.cistern.lab.Fault;
import io.cistern.lab.openstack.OpenStackLab;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * B1: Query network through REST, gateway and backend, against the one request to Networking that it causes, sent
 * directly by the client of the JDK. Both are sent at 200 requests/s in an open loop, taking turns, so that whatever
 * else the machine does hits both. Networking takes 30 ms for each, about what a real one was seen to take.
 */
final class FacadeTax {

    private static final String UPSTREAM = "/networking/v2.0/networks";
    private static final Duration SERVICE_TIME = Duration.ofMillis(30);
    private static final int PER_SECOND_EACH = 200;
    private static final int WARM_UP = 2 * PER_SECOND_EACH * 10;
    private static final int MEASURED = 2 * PER_SECOND_EACH * 30;

    private final OpenStackLab lab;
    private final Rest rest;
    private final LabClient direct;

    FacadeTax(OpenStackLab lab, Rest rest, LabClient direct) {
        this.lab = lab;
        this.rest = rest;
        this.direct = direct;
    }

    List<Figure> measure() throws IOException, InterruptedException {
        HttpRequest bare = direct.get(UPSTREAM + "?limit=100&sort_key=id&sort_dir=asc");
        HttpRequest facade = rest.get("/cistern/vim/v1/vims/" + Distribution.VIM
                + "/network-resources?page_size=100"
                + "&exclude_fields=networkPort,connectedNetworks,isShared,sharingCriteria");
        requireOneUpstreamRequest(facade);
        lab.faults().add(Fault.on("GET", UPSTREAM).delay(SERVICE_TIME).always());
        lanes(WARM_UP / 2, PER_SECOND_EACH / 2, bare, facade);
        lanes(WARM_UP, 2 * PER_SECOND_EACH, bare, facade);
        Run measured = lanes(MEASURED, 2 * PER_SECOND_EACH, bare, facade);
        requireNoFailure(measured);
        lab.faults().clear();
        Samples directly = measured.directly();
        Samples throughUs = measured.throughUs();
        return List.of(
                figure("p50", directly.median(), throughUs.median(), 1.15),
                new Figure(
                        "B1",
                        "Query network, p99, added (ms)",
                        milliseconds("direct", directly.percentile(0.99)),
                        milliseconds("facade", throughUs.percentile(0.99)),
                        throughUs.percentile(0.99) - directly.percentile(0.99),
                        3.0));
    }

    private static Figure figure(String what, double reference, double measured, double goal) {
        return new Figure(
                "B1",
                "Query network, " + what,
                milliseconds("direct", reference),
                milliseconds("facade", measured),
                measured / reference,
                goal);
    }

    /** Otherwise the comparison would not be of like with like. */
    private void requireOneUpstreamRequest(HttpRequest facade) throws IOException, InterruptedException {
        status(rest.client().send(facade, HttpResponse.BodyHandlers.ofString()));
        lab.requests().clear();
        status(rest.client().send(facade, HttpResponse.BodyHandlers.ofString()));
        if (lab.requests().count() != 1) {
            throw new IllegalStateException("one query caused " + lab.requests().entries());
        }
    }

    private record Run(Samples directly, Samples throughUs, Collection<Throwable> failures) {}

    private Run lanes(int requests, int perSecond, HttpRequest bare, HttpRequest facade) throws InterruptedException {
        Samples directly = new Samples(requests);
        Samples throughUs = new Samples(requests);
        Collection<Throwable> failures = new OpenLoop(perSecond)
                .run(
                        requests,
                        List.of(
                                new OpenLoop.Lane(() -> send(direct.client(), bare), directly),
                                new OpenLoop.Lane(() -> send(rest.client(), facade), throughUs)));
        return new Run(directly, throughUs, failures);
    }

    /** Where requests fail, what is left of the others says nothing. */
    private static void requireNoFailure(Run run) {
        run.failures().stream().findFirst().ifPresent(first -> {
            throw new IllegalStateException(run.failures().size() + " requests failed; the first:", first);
        });
    }

    private static CompletableFuture<?> send(HttpClient client, HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(FacadeTax::status);
    }

    private static <T> HttpResponse<T> status(HttpResponse<T> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.uri() + " answered " + response.statusCode());
        }
        return response;
    }

    private static String milliseconds(String who, double value) {
        return String.format(Locale.ROOT, "%s %.1f ms", who, value);
    }
}
