// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.fleet;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.physical.EndpointAccess;
import io.cistern.backend.physical.TlsPolicy;
import io.cistern.backend.support.http.HttpTransport;
import io.cistern.backend.support.tls.KeyPin;
import io.cistern.backend.support.tls.Peer;
import io.cistern.backend.support.tls.PeerTrust;
import io.cistern.backend.support.tls.PeerTrusts;
import io.cistern.pim.inventory.TlsDescription;
import io.cistern.pim.inventory.TrustMode;
import io.cistern.pim.redfish.internal.client.ClientSettings;
import io.cistern.pim.redfish.internal.client.Credential;
import io.cistern.pim.redfish.internal.client.RedfishClient;
import io.cistern.pim.redfish.internal.document.Vocabulary;
import io.cistern.pim.redfish.internal.governor.FleetGate;
import io.cistern.pim.redfish.internal.inventory.Observer;
import io.cistern.pim.redfish.internal.quirk.QuirkProfiles;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The endpoints that are read, by their ids: each is made when it is first asked for, and anew when its access
 * changes, or the authorities that its certificate must come from.
 */
public final class Fleet {

    private final String pimId;
    private final FleetSettings settings;
    private final QuirkProfiles profiles;
    private final Executor helpers;
    private final FleetGate gate;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Certificates certificates = new Certificates();
    private final PeerTrusts trusts = new PeerTrusts(certificates);
    private final HttpTransport transport;
    private final Map<String, Endpoint> endpoints = new ConcurrentHashMap<>();

    /** With these there may be TLS sessions; to look for them in those of a whole fleet takes long. */
    private final Set<Peer> met = ConcurrentHashMap.newKeySet();

    /**
     * @param pimId the PIM whose fleet it is
     * @param profiles what is known of kinds of BMCs
     * @param helpers the threads that read beside the one that a reading began on
     */
    public Fleet(String pimId, FleetSettings settings, QuirkProfiles profiles, Executor helpers) {
        this.pimId = pimId;
        this.settings = settings;
        this.profiles = profiles;
        this.helpers = helpers;
        this.gate = new FleetGate(settings.requestsInFlight());
        this.transport = HttpTransport.believing(trusts, settings.connectTimeout());
    }

    /**
     * The endpoint.
     *
     * @throws InfrastructureException INVALID_ARGUMENT: address, credential reference or trust is not usable
     */
    public Endpoint at(EndpointAccess access) {
        List<X509Certificate> authorities = settings.authorities().get();
        Endpoint known = endpoints.get(access.endpointId());
        if (known != null && known.isReachedBy(access, authorities)) {
            return known;
        }
        synchronized (this) {
            Endpoint now = endpoints.get(access.endpointId());
            if (now != null && now.isReachedBy(access, authorities)) {
                return now;
            }
            URI address = Addresses.parse(access.address());
            Optional<PeerTrust> trust = trust(address, access.tls(), authorities);
            if (now != null && metSo(now.access(), access, Peer.of(address), trust)) {
                now.pinned(access);
                return now;
            }
            Optional<Supplier<Credential>> account = access.credentialRef().map(Accounts::of);
            Optional.ofNullable(now).ifPresent(this::leave);
            Endpoint opened = open(access, authorities, address, trust, account);
            endpoints.put(access.endpointId(), opened);
            return opened;
        }
    }

    /** Whether the pins are all that is new, and they are the key that was met at first use: the session goes on. */
    private boolean metSo(EndpointAccess before, EndpointAccess after, Peer peer, Optional<PeerTrust> trust) {
        TlsPolicy first = before.tls();
        TlsPolicy pinned =
                new TlsPolicy(first.trustMode(), after.tls().pins(), first.verifyHostName(), first.legacyTls());
        return first.trustMode() == TrustMode.TOFU
                && first.pins().isEmpty()
                && trust.filter(expected -> trusts.expects(peer, expected)).isPresent()
                && after.equals(
                        new EndpointAccess(before.endpointId(), before.address(), before.credentialRef(), pinned));
    }

    private Endpoint open(
            EndpointAccess access,
            List<X509Certificate> authorities,
            URI address,
            Optional<PeerTrust> trust,
            Optional<Supplier<Credential>> account) {
        Peer peer = Peer.of(address);
        trust.ifPresent(expected -> {
            trusts.expect(peer, expected);
            if (!met.add(peer)) {
                transport.forget(peer);
            }
        });
        RedfishClient client = new RedfishClient(
                ClientSettings.of(access.endpointId(), address, account)
                        .ofPim(pimId)
                        .with(settings.limits()),
                transport,
                gate,
                vocabulary,
                helpers);
        Supplier<Optional<TlsDescription>> tls =
                () -> certificates.describe(peer, access.tls().trustMode());
        Treatment treatment = new Treatment(client, profiles);
        Observer observer = new Observer(access.endpointId(), treatment, tls, client.deviations(), Clock.systemUTC());
        return new Endpoint(access, authorities, client, treatment, observer);
    }

    /** Lets go of an endpoint. */
    public void release(String endpointId) {
        Optional.ofNullable(endpoints.remove(endpointId)).ifPresent(this::leave);
    }

    private void leave(Endpoint endpoint) {
        endpoint.close();
        URI address = Addresses.parse(endpoint.access().address());
        Peer peer = Peer.of(address);
        Optional<EndpointAccess> sharing = endpoints.values().stream()
                .filter(other -> other != endpoint)
                .map(Endpoint::access)
                .filter(other -> Peer.of(Addresses.parse(other.address())).equals(peer))
                .findFirst();
        if (sharing.isEmpty()) {
            trusts.forget(peer);
            certificates.forget(peer);
        } else if (!sharing.get().tls().equals(endpoint.access().tls())) {
            // what the peer has to show was another thing for this one: again it is that of the one that stays
            trust(address, sharing.get().tls(), settings.authorities().get())
                    .ifPresent(expected -> trusts.expect(peer, expected));
            transport.forget(peer);
        }
    }

    /** Lets go of all of them. */
    public void close() {
        new ArrayList<>(endpoints.keySet()).forEach(this::release);
        transport.close();
    }

    private static Optional<PeerTrust> trust(URI address, TlsPolicy policy, List<X509Certificate> authorities) {
        if (policy.legacyTls()) {
            throw InfrastructureException.valueNotSupported(
                    "tls.legacyTls", "versions before TLS 1.2 are not spoken", "update the firmware of the endpoint");
        }
        if (!address.getScheme().equals("https")) {
            return Optional.empty();
        }
        Set<KeyPin> pins =
                policy.pins().stream().map(pin -> KeyPin.parse("tls.pins", pin)).collect(Collectors.toSet());
        return Optional.of(
                switch (policy.trustMode()) {
                    case CA -> new PeerTrust.Authorities(authorities, policy.verifyHostName());
                    case PIN -> new PeerTrust.Pins(pins);
                    case TOFU -> pins.isEmpty() ? new PeerTrust.FirstUse() : new PeerTrust.Pins(pins);
                    case INSECURE -> new PeerTrust.Anyone();
                });
    }
}
