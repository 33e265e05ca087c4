// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenStackLabTest {

    @Test
    void tokens_areRefused_whenTheyExpire() {
        try (OpenStackLab lab = OpenStackLab.start(LabSettings.defaults())) {
            LabClient alice = LabClient.alice(lab);
            assertThat(alice.send("GET", LabClient.NOVA + "/servers", "").statusCode())
                    .isEqualTo(200);
            lab.expireTokens();
            assertThat(alice.send("GET", LabClient.NOVA + "/servers", "").statusCode())
                    .isEqualTo(401);
        }
        LabSettings brief = LabSettings.defaults().withTokenLifetime(Duration.ZERO);
        try (OpenStackLab lab = OpenStackLab.start(brief)) {
            assertThat(LabClient.alice(lab)
                            .send("GET", LabClient.NOVA + "/servers", "")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void server_isInBuildForTheBuildTime_thenActive() {
        LabSettings slow = LabSettings.defaults().withBuildTime(Duration.ofMillis(300));
        try (OpenStackLab lab = OpenStackLab.start(slow)) {
            LabClient alice = LabClient.alice(lab);
            long begin = System.nanoTime();
            String id = alice.server("s", "m1.tiny");
            assertThat(alice.get(LabClient.NOVA + "/servers/" + id)
                            .at("/server/status")
                            .asText())
                    .isEqualTo("BUILD");
            assertThat(alice.built(id).path("status").asText()).isEqualTo("ACTIVE");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
    }

    @Test
    void server_endsInError_whenTheHostsAreFull() {
        LabSettings narrow = LabSettings.defaults().withHosts(1, 1).withBuildTime(Duration.ofMillis(1));
        try (OpenStackLab lab = OpenStackLab.start(narrow)) {
            LabClient alice = LabClient.alice(lab);
            assertThat(alice.built(alice.server("first", "m1.tiny"))
                            .path("status")
                            .asText())
                    .isEqualTo("ACTIVE");
            JsonNode second = alice.built(alice.server("second", "m1.tiny"));
            assertThat(second.path("status").asText()).isEqualTo("ERROR");
            assertThat(second.at("/fault/message").asText()).startsWith("No valid host was found.");
        }
    }

    @Test
    void population_isListedInPages_beyondAnyQuota() {
        try (OpenStackLab lab = OpenStackLab.start(LabSettings.defaults()
                .withHosts(3, 10_000)
                .withPopulation(2_500)
                .withMaxPageSize(1_000))) {
            LabClient alice = LabClient.alice(lab);
            JsonNode page = alice.get(LabClient.NOVA + "/servers/detail");
            assertThat(page.path("servers")).hasSize(1_000);
            int listed = 0;
            String next = LabClient.NOVA + "/servers";
            while (!next.isEmpty()) {
                page = alice.get(next);
                listed += page.path("servers").size();
                next = page.at("/servers_links/0/href").asText("").replace(lab.url(), "");
            }
            assertThat(listed).isEqualTo(2_500);
            assertThat(lab.contents().ports()).hasSize(2_500);
            assertThat(lab.leftovers().isEmpty()).isTrue();
        }
    }

    @Test
    void leftovers_nameWhatWasNotCleanedUp() {
        try (OpenStackLab lab = OpenStackLab.start(LabSettings.defaults())) {
            LabClient alice = LabClient.alice(lab);
            String id = alice.post(LabClient.NEUTRON + "/networks", "{\"network\": {\"name\": \"forgotten\"}}")
                    .at("/network/id")
                    .asText();
            assertThat(lab.leftovers().networks()).containsExactly(Map.entry(id, "forgotten"));
            alice.send("DELETE", LabClient.NEUTRON + "/networks/" + id, "");
            assertThat(lab.leftovers().isEmpty()).isTrue();
        }
    }

    @Test
    void requests_areCounted() {
        try (OpenStackLab lab = OpenStackLab.start(LabSettings.defaults())) {
            LabClient alice = LabClient.alice(lab);
            alice.get(LabClient.NEUTRON + "/networks");
            alice.get(LabClient.NEUTRON + "/networks");
            assertThat(lab.requests().count("POST", "/identity/v3/auth/tokens")).isEqualTo(1);
            assertThat(lab.requests().count("GET", LabClient.NEUTRON + "/.*")).isEqualTo(2);
            assertThat(lab.requests().count()).isEqualTo(3);
            lab.requests().clear();
            assertThat(lab.requests().count()).isZero();
        }
    }

    @Test
    void labs_runSideBySide_eachWithItsOwnPassword() {
        try (OpenStackLab one = OpenStackLab.start(LabSettings.defaults());
                OpenStackLab other = OpenStackLab.start(LabSettings.defaults())) {
            assertThat(one.url()).isNotEqualTo(other.url());
            assertThat(one.password()).isNotEqualTo(other.password()).hasSizeGreaterThan(20);
            assertThat(LabSettings.defaults().withPassword("secret").toString()).doesNotContain("secret");
        }
    }
}
