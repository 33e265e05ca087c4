// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.fleet;

import io.cistern.backend.physical.EndpointProbe;
import io.cistern.backend.physical.ReadPriority;
import io.cistern.backend.support.http.HttpTransport;
import io.cistern.backend.support.tls.Peer;
import io.cistern.backend.support.tls.PeerTrust;
import io.cistern.backend.support.tls.PeerTrusts;
import io.cistern.pim.inventory.TlsDescription;
import io.cistern.pim.inventory.TrustMode;
import io.cistern.pim.redfish.internal.client.ClientSettings;
import io.cistern.pim.redfish.internal.client.RedfishClient;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import io.cistern.pim.redfish.internal.document.Vocabulary;
import io.cistern.pim.redfish.internal.governor.FleetGate;
import io.cistern.pim.redfish.internal.inventory.ServiceDescriptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Looks at addresses that nobody vouched for, on connections of their own: no credential ever gets there. */
public final class Prober {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final Certificates certificates = new Certificates();
    private final PeerTrusts trusts = new PeerTrusts(certificates);
    private final HttpTransport transport = HttpTransport.believing(trusts, CONNECT);
    private final Vocabulary vocabulary = new Vocabulary();
    private final FleetGate gate;

    /** @param probes at most that many at once */
    public Prober(int probes) {
        this.gate = new FleetGate(probes);
    }

    /** What is at an address. A service that shows its root to nobody without a credential tells nothing of itself. */
    public EndpointProbe look(String address, Instant deadline) {
        URI uri = Addresses.parse(address);
        Peer peer = Peer.of(uri);
        trusts.expect(peer, new PeerTrust.Anyone());
        try {
            RedfishClient stranger = new RedfishClient(
                    ClientSettings.of(address, uri, Optional.empty()), transport, gate, vocabulary, Runnable::run);
            Optional<RedfishObject> root = stranger.open(new ReadLimit(deadline), ReadPriority.INTERACTIVE)
                    .greeting();
            String profile = stranger.quirks().profile();
            Optional<TlsDescription> tls = certificates.describe(peer, TrustMode.INSECURE);
            return new EndpointProbe(
                    address,
                    root.map(shown -> ServiceDescriptions.of(shown, profile, tls))
                            .orElseGet(() -> ServiceDescriptions.ofHidden(profile, tls)));
        } finally {
            trusts.forget(peer);
            transport.forget(peer);
            certificates.forget(peer);
        }
    }

    public void close() {
        transport.close();
    }
}
