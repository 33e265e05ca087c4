// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.CallLimit;
import io.cistern.backend.support.http.Authorization;
import io.cistern.backend.support.http.HttpLimits;
import io.cistern.backend.support.http.HttpTransport;
import io.cistern.backend.support.http.JsonEndpoint;
import io.cistern.backend.support.http.JsonRequest;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the client believes, and what a peer gets to see that it does not believe. */
class PeerTrustsTest {

    private static final String SECRET = "token-of-the-bmc";

    private static TestKeys first;
    private static TestKeys second;

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final PeerTrusts trusts = new PeerTrusts(new TrustObserver() {
        @Override
        public void pinned(Peer peer, KeyPin key, X509Certificate certificate) {
            events.add("pinned " + key);
        }

        @Override
        public void refused(Peer peer, KeyPin key, X509Certificate certificate, String why) {
            events.add("refused " + key);
        }
    });
    private final HttpTransport transport = HttpTransport.believing(trusts, Duration.ofSeconds(5));
    private TlsPeers server;
    private Peer peer;

    @BeforeAll
    static void makeKeys(@TempDir Path directory) throws Exception {
        first = TestKeys.make(directory, "localhost");
        second = TestKeys.make(directory, "localhost");
    }

    @BeforeEach
    void serve() throws Exception {
        server = new TlsPeers(1, true, first.serverContext());
        peer = Peer.of(server.uri(0));
    }

    @AfterEach
    void stop() throws Exception {
        transport.close();
        server.close();
    }

    @Test
    void stranger_isSentNothing() {
        assertRefused();
    }

    @Test
    void peer_isBelieved_whenItHasTheKey() throws Exception {
        trusts.expect(peer, new PeerTrust.Pins(Set.of(first.pin())));

        assertThat(call()).containsEntry("a", 1);
    }

    /** A12 of the acceptance checks: seen on the wire. */
    @Test
    void peer_isSentNothing_whenItsKeyChanged_andIsBelievedAgain_whenTheNewKeyIsExpectedToo() throws Exception {
        trusts.expect(peer, new PeerTrust.Pins(Set.of(first.pin())));
        call();
        server.show(0, second.serverContext());

        assertRefused();

        trusts.expect(peer, new PeerTrust.Pins(Set.of(first.pin(), second.pin())));
        assertThat(call()).containsEntry("a", 1);
    }

    @Test
    void peer_isPinned_whenItIsMetForTheFirstTime() throws Exception {
        trusts.expect(peer, new PeerTrust.FirstUse());
        call();
        assertThat(events).containsExactly("pinned " + first.pin());

        server.show(0, second.serverContext());
        assertRefused();
        assertThat(events).contains("refused " + second.pin());
    }

    @Test
    void resumedSession_doesNotOutliveWhatIsExpected() throws Exception {
        trusts.expect(peer, new PeerTrust.Pins(Set.of(first.pin())));
        call();

        trusts.expect(peer, new PeerTrust.Pins(Set.of(second.pin())));
        transport.forget(peer);

        assertRefused();
    }

    @Test
    void authority_isEnough_whenTheHostNameDoesNotMatter() throws Exception {
        trusts.expect(peer, new PeerTrust.Authorities(List.of(first.certificate()), false));
        assertThat(call()).containsEntry("a", 1);

        trusts.expect(peer, new PeerTrust.Authorities(List.of(first.certificate()), true));
        transport.forget(peer);
        assertRefused();

        trusts.expect(peer, new PeerTrust.Authorities(List.of(second.certificate()), false));
        assertRefused();
    }

    @Test
    void anyone_isBelieved_whenThatWasAskedFor() {
        trusts.expect(peer, new PeerTrust.Anyone());

        assertThat(call()).containsEntry("a", 1);
    }

    @Test
    void peer_isTheSame_howeverItsAddressIsWritten() {
        assertThat(new Peer("[::1]", 443)).isEqualTo(new Peer("0:0:0:0:0:0:0:1", 443));
        assertThat(new Peer("BMC-1.example", 443)).isEqualTo(new Peer("bmc-1.EXAMPLE", 443));
    }

    @Test
    void pin_isRead_asOperatorsWriteIt() throws Exception {
        String colons = first.pin().sha256().replaceAll("..(?=.)", "$0:").toUpperCase(Locale.ROOT);

        assertThat(KeyPin.parse("tls.pins", "SHA256:" + colons)).isEqualTo(first.pin());
        assertThatThrownBy(() -> KeyPin.parse("tls.pins", "abc"))
                .isInstanceOfSatisfying(
                        InfrastructureException.class,
                        e -> assertThat(e.details().attribute()).contains("tls.pins"));
    }

    private void assertRefused() {
        int before = server.requests().size();
        assertThatThrownBy(this::call).isInstanceOfSatisfying(InfrastructureException.class, e -> assertThat(e.code())
                .isEqualTo(ErrorCode.RESOURCE_CERT_MISMATCH));
        assertThat(server.requests()).hasSize(before);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> call() {
        JsonRequest request =
                JsonRequest.get("/").header("X-Auth-Token", SECRET).closing();
        return new JsonEndpoint("bmc", server.uri(0), transport, HttpLimits.DEFAULT, failure -> {
                    throw new AssertionError(failure);
                })
                .open(Authorization.NONE, CallLimit.within(Duration.ofSeconds(10)))
                .send(request, Map.class)
                .content()
                .orElseThrow();
    }
}
