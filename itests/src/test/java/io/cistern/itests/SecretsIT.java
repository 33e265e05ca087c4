// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.lab.Fault;
import io.cistern.lab.openstack.LabSettings;
import io.cistern.lab.openstack.OpenStackLab;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets are in no log, answer, record, table or file but those that they were put into. */
class SecretsIT {

    private static final String VIM = "/cistern/vim/v1/vims/lab";
    private static final String CLOUD_PASSWORD = "marked-password-of-the-cloud";
    private static final String WRONG_PASSWORD = "marked-password-of-nobody";
    private static final String USER_DATA = "marked-user-data";
    private static final String TOKEN = "marked-token";

    private final OpenStackLab lab = OpenStackLab.start(LabSettings.defaults().withPassword(CLOUD_PASSWORD));
    private final List<String> told = new ArrayList<>();
    private Distribution distribution;

    @AfterEach
    void close() {
        distribution.close();
        lab.close();
    }

    @Test
    void secrets_areNowhereButWhereTheyWerePut(@TempDir Path directory) throws IOException {
        distribution = Distribution.unpack(directory).start();
        distribution.client("log:set DEBUG io.cistern");
        distribution.client("feature:install cistern-vim-openstack");
        VimConfiguration.of("lab", credential(WRONG_PASSWORD)).writeTo(distribution);
        listed("lab .*DEGRADED");
        VimConfiguration.of("lab", credential(CLOUD_PASSWORD)).writeTo(distribution);
        listed("lab .*AVAILABLE");

        goThroughEverything();
        distribution.stop();

        List<String> secrets =
                List.of(CLOUD_PASSWORD, WRONG_PASSWORD, USER_DATA, TOKEN, Karaf.read(distribution.secret("admin")));
        assertThat(told).noneMatch(text -> secrets.stream().anyMatch(text::contains));
        assertThat(written()).isNotEmpty().allSatisfy((file, content) -> assertThat(
                        secrets.stream().filter(content::contains))
                .as("%s", file)
                .isEmpty());
    }

    /** Calls that succeed, fail in the cloud, and are refused on every stage, all of them with secrets. */
    private void goThroughEverything() throws IOException {
        RestClient rest = distribution.rest();
        String machine = machine(rest);
        told(rest.post(VIM + "/compute-resources", machine, "Idempotency-Key", "first"), 201);
        lab.faults().add(Fault.on("POST", ".*/servers").answer(500, "{}"));
        told(rest.post(VIM + "/compute-resources", machine), 502);
        lab.faults().clear();
        told(rest.post(VIM + "/compute-resources", machine.replace("\"computeName\"", "\"reservationId\"")), 422);
        told(rest.post(VIM + "/compute-resources", machine.replace("{\"content\":", "{\"content\":1,\"x\":")), 400);
        told(rest.post(VIM + "/compute-resources", machine.substring(0, machine.length() - 1)), 400);
        told(rest.post(VIM + "/compute-resources", machine, "X-Auth-Token", TOKEN, "Idempotency-Key", "first"), 201);
        RestClient nobody = new RestClient(distribution.url(), distribution.secret("tls.pem"), "admin", WRONG_PASSWORD);
        told(nobody.post(VIM + "/compute-resources", machine), 401);
        told(rest.get(VIM + "/operations"), 200);
        told(rest.get(VIM + "/compute-resources"), 200);
        told(rest.get("/cistern/vim/v1/vims"), 200);
        told.add(distribution.client("cistern:operations --output json"));
        told.add(distribution.client("config:list \"(service.pid=io.cistern*)\""));
    }

    private String machine(RestClient rest) throws IOException {
        return "{\"computeName\": \"m\", \"computeFlavourId\": \""
                + rest.get(VIM + "/compute-flavours?filter=(eq,flavourName,m1.tiny)")
                        .text("/0/flavourId")
                + "\", \"vcImageId\": \""
                + lab.contents().images().keySet().iterator().next()
                + "\", \"userData\": {\"content\":\"" + USER_DATA + "\"}}";
    }

    private void told(RestClient.Answer answer, int status) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        told.add(answer.headers() + " " + answer.body());
    }

    private void listed(String expected) {
        Await.until("vim:list shows " + expected, Duration.ofMinutes(1), () -> {
            String list = distribution.client("vim:list");
            told.add(list);
            return Pattern.compile(expected).matcher(list).find();
        });
    }

    private CloudCredential credential(String password) {
        return new CloudCredential(lab.authUrl(), "alice", password, "tenant-a", "RegionOne");
    }

    /** What the container has written, the store and its logs among it, byte by byte. */
    private Map<String, String> written() throws IOException {
        Map<String, String> written = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(distribution.home().resolve("data"))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                written.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        Path console = distribution.home().resolve("console.log");
        written.put(console.toString(), Files.readString(console, StandardCharsets.ISO_8859_1));
        return written;
    }
}
