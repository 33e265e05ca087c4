// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.lab.Fault;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final String NETWORKS = LabClient.NEUTRON + "/networks";
    private static final String NETWORK = "{\"network\": {\"name\": \"n\"}}";

    private OpenStackLab lab;
    private LabClient alice;

    @BeforeEach
    void start() {
        lab = OpenStackLab.start(LabSettings.defaults());
        alice = LabClient.alice(lab);
    }

    @AfterEach
    void stop() {
        lab.close();
    }

    @Test
    void answer_isGivenAsOftenAsAsked_withRetryAfter() {
        lab.faults()
                .add(Fault.on("GET", NETWORKS).answer(503, "{}").retryAfter(7).times(2));

        HttpResponse<String> first = alice.send("GET", NETWORKS, "");
        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(first.headers().firstValue("Retry-After")).contains("7");
        assertThat(alice.send("GET", NETWORKS, "").statusCode()).isEqualTo(503);
        assertThat(alice.send("GET", NETWORKS, "").statusCode()).isEqualTo(200);
        assertThat(lab.faults().outstanding()).isZero();
    }

    @Test
    void answer_leavesNothingBehind_unlessAfterCommit() {
        lab.faults().add(Fault.on("POST", NETWORKS).answer(500, "{}"));
        assertThat(alice.send("POST", NETWORKS, NETWORK).statusCode()).isEqualTo(500);
        assertThat(lab.leftovers().networks()).isEmpty();

        lab.faults().add(Fault.on("POST", NETWORKS).afterCommit().answer(500, "{}"));
        assertThat(alice.send("POST", NETWORKS, NETWORK).statusCode()).isEqualTo(500);
        assertThat(lab.leftovers().networks()).containsValue("n").hasSize(1);
    }

    @Test
    void drop_closesTheConnectionWithoutAnAnswer() {
        lab.faults().add(Fault.on("POST", NETWORKS).afterCommit().drop());

        assertThatThrownBy(() -> alice.send("POST", NETWORKS, NETWORK)).isInstanceOf(UncheckedIOException.class);
        assertThat(lab.leftovers().networks()).hasSize(1);
        assertThat(lab.requests().entries())
                .last()
                .extracting(RequestLog.Entry::status)
                .isEqualTo(0);
    }

    @Test
    void truncate_breaksTheBody() {
        lab.faults().add(Fault.on("GET", NETWORKS).truncate());

        assertThatThrownBy(() -> alice.send("GET", NETWORKS, "")).isInstanceOf(UncheckedIOException.class);
        assertThat(alice.send("GET", NETWORKS, "").statusCode()).isEqualTo(200);
    }

    @Test
    void delay_holdsTheAnswerBack() {
        lab.faults().add(Fault.on("GET", NETWORKS).delay(Duration.ofMillis(300)));

        long begin = System.nanoTime();
        assertThat(alice.send("GET", NETWORKS, "").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void html_looksLikeAProxy_andRedirectLeadsElsewhere() {
        lab.faults().add(Fault.on("GET", NETWORKS).html(502));
        lab.faults().add(Fault.on("GET", NETWORKS).redirect(302, "http://127.0.0.1:9/"));

        HttpResponse<String> html = alice.send("GET", NETWORKS, "");
        assertThat(html.statusCode()).isEqualTo(502);
        assertThat(html.headers().firstValue("Content-Type")).contains("text/html");
        HttpResponse<String> redirect = alice.send("GET", NETWORKS, "");
        assertThat(redirect.statusCode()).isEqualTo(302);
        assertThat(redirect.headers().firstValue("Location")).contains("http://127.0.0.1:9/");
    }

    @Test
    void matching_looksAtMethodPathBodyAndOrder() {
        lab.faults().add(Fault.on("POST", NETWORKS).withBody("\"second\"").answer(500, "{}"));
        lab.faults().add(Fault.on("*", LabClient.NEUTRON + "/ports").after(1).answer(500, "{}"));

        assertThat(alice.send("POST", NETWORKS, NETWORK).statusCode()).isEqualTo(201);
        assertThat(alice.send("POST", NETWORKS, "{\"network\": {\"name\": \"second\"}}")
                        .statusCode())
                .isEqualTo(500);
        assertThat(alice.send("GET", LabClient.NEUTRON + "/ports", "").statusCode())
                .isEqualTo(200);
        assertThat(alice.send("GET", LabClient.NEUTRON + "/ports", "").statusCode())
                .isEqualTo(500);
    }
}
