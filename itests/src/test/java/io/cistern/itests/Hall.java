// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cistern.itests.RestClient.Answer;
import io.cistern.lab.redfish.Bmc;
import io.cistern.lab.redfish.Rack;
import io.cistern.lab.redfish.RedfishLab;
import io.cistern.lab.redfish.RedfishLabSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A hall with racks of the lab, which are a PIM of the distribution. */
final class Hall implements AutoCloseable {

    static final String ID = "hall-1";
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String PIM = "/cistern/pim/v1/pims/" + ID;

    private final RedfishLab lab;
    private final Distribution distribution;

    private Hall(RedfishLab lab, Distribution distribution) {
        this.lab = lab;
        this.distribution = distribution;
    }

    /** With one rack of so many servers, all of which have been read. */
    static Hall open(Path folder, int servers) throws IOException {
        RedfishLab lab = RedfishLab.start(RedfishLabSettings.defaults());
        Rack.add(lab, "rack1", servers);
        Hall hall = new Hall(lab, Distribution.unpack(folder));
        hall.list("fleet.csv", lab.bmcs());
        hall.readFrom("fleet.csv");
        // after a start a server is chosen only once it has answered
        hall.distribution.etc("io.cistern.pim.cfg", "state.period = 2\n");
        hall.distribution.start();
        hall.distribution.client("feature:install cistern-pim-redfish");
        hall.awaitServers(servers);
        return hall;
    }

    RedfishLab lab() {
        return lab;
    }

    Distribution distribution() {
        return distribution;
    }

    /** Where its PIM is over REST. */
    String path(String path) {
        return PIM + path;
    }

    /** The file with the credential of all BMCs, as a reference. */
    String credentialRef() {
        return "file:" + etc("fleet.credential");
    }

    /** Writes a file of endpoints, as an operator does. */
    void list(String file, List<Bmc> bmcs) throws IOException {
        distribution.etc(
                "fleet.credential", bmcs.get(0).user() + ":" + bmcs.get(0).password() + "\n");
        distribution.etc(
                file,
                bmcs.stream()
                        .map(bmc -> bmc.url() + "," + credentialRef() + ",TOFU\n")
                        .collect(Collectors.joining("", "address,credentialRef,trustMode\n", "")));
    }

    /** Says which file of endpoints the PIM reads. */
    void readFrom(String file) throws IOException {
        distribution.etc(
                "io.cistern.pim.redfish-hall.cfg",
                """
                pim.id = %s
                endpoints.file = %s
                bmc.spacing_ms = 5
                """
                        .formatted(ID, etc(file)));
    }

    private Path etc(String file) {
        return distribution.home().resolve("etc").resolve(file);
    }

    void awaitServers(int number) {
        Await.until(
                number + " servers are there",
                PATIENCE,
                () -> get("/physical-resources?kinds=COMPUTE_SERVER"
                                        + "&filter=(eq,reachability,REACHABLE);(eq,stale,false)")
                                .size()
                        == number);
    }

    JsonNode get(String path) throws IOException {
        return body(200, distribution.rest().get(path(path)));
    }

    JsonNode post(int expected, String path, String body, String... headers) throws IOException {
        return body(expected, distribution.rest().post(path(path), body, headers));
    }

    JsonNode delete(String path) throws IOException {
        return body(200, distribution.rest().delete(path(path)));
    }

    /** The texts of an array. */
    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static JsonNode body(int expected, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(expected);
        return answer.body();
    }

    @Override
    public void close() {
        distribution.close();
        lab.close();
    }
}
