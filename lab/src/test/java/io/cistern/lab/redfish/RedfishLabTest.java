// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.cistern.lab.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedfishLabTest {

    private static final String SYSTEM = "/redfish/v1/Systems/system1";

    private RedfishLab lab;
    private Bmc bmc;

    @BeforeEach
    void start() {
        lab = RedfishLab.start(RedfishLabSettings.defaults());
        bmc = lab.add(ServerModel.rack(), Style.plain());
    }

    @AfterEach
    void stop() {
        lab.close();
    }

    @Test
    void root_needsNoCredentials_everythingElseDoes() {
        RedfishClient client = new RedfishClient(lab, bmc);

        assertThat(client.read("/redfish").path("v1").asText()).isEqualTo("/redfish/v1/");
        assertThat(client.read("/redfish/v1/").path("RedfishVersion").asText()).isEqualTo("1.20.0");
        HttpResponse<String> refused = client.get(SYSTEM);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(RedfishClient.parse(refused.body())
                        .path("error")
                        .path("@Message.ExtendedInfo")
                        .path(0)
                        .path("MessageId")
                        .asText())
                .isEqualTo("Base.1.19.NoValidSession");
    }

    @Test
    void session_isOpenedListedAndDeleted() {
        RedfishClient client = RedfishClient.signedIn(lab, bmc);

        assertThat(client.read(SYSTEM).path("PowerState").asText()).isEqualTo("On");
        JsonNode sessions = client.read("/redfish/v1/SessionService/Sessions");
        assertThat(sessions.path("Members@odata.count").asInt()).isEqualTo(1);
        String session = sessions.path("Members").path(0).path("@odata.id").asText();
        assertThat(client.send("DELETE", session, "").statusCode()).isEqualTo(204);
        assertThat(client.get(SYSTEM).statusCode()).isEqualTo(401);
        assertThat(bmc.traffic().sessions()).isZero();
        assertThat(bmc.traffic().mostSessions()).isEqualTo(1);
    }

    @Test
    void session_isRefused_whenThereAreTooMany_andAllCanVanish() {
        Bmc small = lab.add(ServerModel.rack(), Style.named("idrac"));
        RedfishClient client = RedfishClient.signedIn(lab, small);
        for (int i = 0; i < 7; i++) {
            assertThat(client.signIn(small.password()).statusCode()).isEqualTo(201);
        }

        HttpResponse<String> full = client.signIn(small.password());
        assertThat(full.statusCode()).isEqualTo(503);
        assertThat(full.body()).contains("RAC0218");
        small.expireSessions();
        assertThat(client.get("/redfish/v1/Systems").statusCode()).isEqualTo(401);
        assertThat(client.signIn(small.password()).statusCode()).isEqualTo(201);
    }

    @Test
    void basicAuthentication_isAccepted_andWrongPasswordsLockTheAccount() {
        RedfishClient client = new RedfishClient(lab, bmc);
        assertThat(client.get(SYSTEM, "Authorization", basic(bmc.password())).statusCode())
                .isEqualTo(200);

        for (int i = 0; i < 5; i++) {
            assertThat(client.get(SYSTEM, "Authorization", basic("wrong")).statusCode())
                    .isEqualTo(401);
        }
        assertThat(client.get(SYSTEM, "Authorization", basic(bmc.password())).statusCode())
                .isEqualTo(401);
        assertThat(bmc.traffic().wrongPasswords()).isEqualTo(6);
    }

    @Test
    void addresses_differ_andCertificatesAreTheirs() {
        Bmc other = lab.add(ServerModel.arm(), Style.plain());

        assertThat(other.url()).startsWith("https://127.20.0.2:");
        assertThat(other.certificate().getPublicKey())
                .isNotEqualTo(bmc.certificate().getPublicKey());
        JsonNode mine = RedfishClient.signedIn(lab, bmc).read(SYSTEM);
        JsonNode theirs = RedfishClient.signedIn(lab, other).read(SYSTEM);
        assertThat(mine.path("UUID").asText()).isNotEqualTo(theirs.path("UUID").asText());
        assertThat(mine.path("SerialNumber").asText())
                .isNotEqualTo(theirs.path("SerialNumber").asText());
    }

    @Test
    void certificate_changes_andForeignOnesAreNotTrusted() {
        RedfishClient client = RedfishClient.signedIn(lab, bmc);
        var before = bmc.certificate().getPublicKey();

        bmc.renewCertificate();
        assertThat(bmc.certificate().getPublicKey()).isNotEqualTo(before);
        assertThat(new RedfishClient(lab, bmc).get("/redfish/v1/").statusCode()).isEqualTo(200);

        bmc.showForeignCertificate();
        RedfishClient stranger = new RedfishClient(lab, bmc);
        assertThatThrownBy(() -> stranger.get("/redfish/v1/")).isInstanceOf(UncheckedIOException.class);
        // A connection of before is kept.
        assertThat(client.get("/redfish/v1/").statusCode()).isEqualTo(200);
    }

    @Test
    void unplugged_refusesConnections_untilPluggedAgain() {
        RedfishClient client = RedfishClient.signedIn(lab, bmc);

        bmc.unplug();
        assertThatThrownBy(() -> client.get(SYSTEM)).isInstanceOf(UncheckedIOException.class);
        bmc.plug();
        assertThat(client.get(SYSTEM).statusCode()).isEqualTo(200);
    }

    @Test
    void faults_areShown() {
        RedfishClient client = RedfishClient.signedIn(lab, bmc);

        bmc.faults().add(Fault.on("GET", SYSTEM).answer(503, "{}").retryAfter(7));
        assertThat(client.get(SYSTEM).headers().firstValue("Retry-After")).contains("7");
        bmc.faults().add(Fault.on("PATCH", SYSTEM).afterCommit().drop());
        assertThatThrownBy(() -> client.send("PATCH", SYSTEM, "{\"AssetTag\": \"a7\"}"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(client.read(SYSTEM).path("AssetTag").asText()).isEqualTo("a7");
        bmc.faults().add(Fault.on("GET", SYSTEM).truncate());
        assertThatThrownBy(() -> client.get(SYSTEM)).isInstanceOf(UncheckedIOException.class);
        bmc.faults().add(Fault.on("GET", SYSTEM).drip(Duration.ofNanos(1)));
        assertThat(client.read(SYSTEM).path("AssetTag").asText()).isEqualTo("a7");
        bmc.faults().add(Fault.on("GET", SYSTEM).flood(3_000_000));
        assertThat(client.get(SYSTEM).body()).hasSize(3_000_000);
        bmc.faults().add(Fault.on("GET", "/redfish/v1/Systems").invent(target -> "\"" + target + "\""));
        assertThat(client.get("/redfish/v1/Systems?$skip=3").body()).isEqualTo("\"/redfish/v1/Systems?$skip=3\"");
        assertThat(bmc.faults().outstanding()).isZero();
        assertThat(bmc.traffic().count("GET", SYSTEM)).isEqualTo(5);
    }

    @Test
    void nextPage_ofATreeThatWasCaptured_endsTheCollection(@TempDir Path directory) throws IOException {
        String entries = "/redfish/v1/Entries";
        write(directory, "/redfish/v1", "{\"Entries\": {\"@odata.id\": \"" + entries + "\"}}");
        write(
                directory,
                entries,
                "{\"Members\": [{\"@odata.id\": \"/a\"}, {\"@odata.id\": \"/b\"}], \"@odata.nextLink\": \"" + entries
                        + "?$skiptoken=2\"}");
        Bmc captured = lab.add("captured", CapturedTree.read(directory, Style.plain()));
        RedfishClient client = new RedfishClient(lab, captured);
        String credential = basic(captured.password());

        JsonNode first = RedfishClient.parse(
                client.get(entries, "Authorization", credential).body());
        HttpResponse<String> second = client.get(first.path("@odata.nextLink").asText(), "Authorization", credential);

        assertThat(first.path("Members")).hasSize(2);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(RedfishClient.parse(second.body()).path("Members")).isEmpty();
        assertThat(second.body()).doesNotContain("nextLink");
    }

    private static void write(Path directory, String resource, String json) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(resource.substring(1)));
        Files.writeString(folder.resolve("index.json"), json);
    }

    private static String basic(String password) {
        return "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes());
    }
}
