// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.Fault;
import io.cistern.lab.Faults;
import io.cistern.lab.redfish.internal.model.Blueprint;
import io.cistern.lab.redfish.internal.service.Json;
import io.cistern.lab.redfish.internal.service.RedfishService;
import io.cistern.lab.redfish.internal.tls.CertificateAuthority;
import io.cistern.lab.redfish.internal.tls.Identity;
import io.cistern.lab.redfish.internal.tls.ServerIdentities;
import io.cistern.lab.redfish.internal.wire.Delivery;
import io.cistern.lab.redfish.internal.wire.Listener;
import io.cistern.lab.redfish.internal.wire.Site;
import io.cistern.lab.redfish.internal.wire.WireReply;
import io.cistern.lab.redfish.internal.wire.WireRequest;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLEngine;

/** One simulated service, with its address, certificate, faults and counters. */
public final class Bmc {

    private static final int CERTIFICATE_DAYS = 365;

    private final io.cistern.lab.redfish.internal.model.Identity identity;
    private final Premises premises;
    private final Style style;
    private final Faults faults = new Faults();
    private final BmcTraffic traffic;
    private final RedfishService service;
    private InetSocketAddress address;
    private Optional<Listener> listener = Optional.empty();
    private ServerIdentities tls;
    private Optional<Identity> certificate = Optional.empty();

    Bmc(
            io.cistern.lab.redfish.internal.model.Identity identity,
            Blueprint blueprint,
            Style style,
            Premises premises,
            InetSocketAddress address) {
        this.identity = identity;
        this.premises = premises;
        this.style = style;
        this.address = address;
        this.tls = premises.identities();
        RedfishLabSettings settings = premises.settings();
        this.traffic = new BmcTraffic(settings.requestLog());
        this.service = new RedfishService(
                blueprint, identity, style, traffic, premises.password(), Clock.systemUTC(), settings.step());
        plug();
    }

    /** What it is called. */
    public String name() {
        return identity.name();
    }

    /** Scheme, host and port, over TLS; the root of the service is below it, at {@code /redfish/v1/}. */
    public String url() {
        return "https://" + authorityOfUrl();
    }

    /** The same without TLS: one port takes both. */
    public String plainUrl() {
        return "http://" + authorityOfUrl();
    }

    private synchronized String authorityOfUrl() {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /** The name of the only account. */
    public String user() {
        return RedfishService.USER;
    }

    /** Its password, as it is now. */
    public String password() {
        return service.password();
    }

    public Style style() {
        return style;
    }

    /** What goes wrong here. */
    public Faults faults() {
        return faults;
    }

    /** What was asked here. */
    public BmcTraffic traffic() {
        return traffic;
    }

    /** The certificate shown now. */
    public synchronized X509Certificate certificate() {
        return shown().chain().get(0);
    }

    /** Shows another key from the next connection on, with a certificate of the lab's authority. */
    public void renewCertificate() {
        show(premises.authority(), inDays(CERTIFICATE_DAYS));
    }

    /** Shows a certificate that expires then. */
    public void renewCertificate(Instant notAfter) {
        show(premises.authority(), notAfter);
    }

    /** Shows a certificate of an authority that nobody knows. */
    public void showForeignCertificate() {
        show(new CertificateAuthority("Nobody"), inDays(CERTIFICATE_DAYS));
    }

    /** Shows the certificate of another service, which is for that one's address. */
    public void showCertificateOf(Bmc other) {
        show(other.shown());
    }

    private synchronized void show(CertificateAuthority issuer, Instant notAfter) {
        show(issue(issuer, notAfter));
    }

    /** With a context of its own, in which no session of the old certificate can be resumed. */
    private synchronized void show(Identity shown) {
        certificate = Optional.of(shown);
        tls = new ServerIdentities(server -> shown);
    }

    private Identity issue(CertificateAuthority issuer, Instant notAfter) {
        return issuer.issue(address.getAddress(), name(), notAfter);
    }

    private static Instant inDays(int days) {
        return Instant.now().plus(days, ChronoUnit.DAYS);
    }

    /** Keys are made when they are first needed: thousands at once would take a while. */
    synchronized Identity shown() {
        if (certificate.isEmpty()) {
            certificate = Optional.of(issue(premises.authority(), inDays(CERTIFICATE_DAYS)));
        }
        return certificate.get();
    }

    private synchronized SSLEngine newEngine() {
        return tls.engine(name());
    }

    /** Refuses connections from now on, and breaks those there are. */
    public void unplug() {
        // Not while holding what the event loop may be waiting for.
        unplugged().ifPresent(Listener::close);
    }

    private synchronized Optional<Listener> unplugged() {
        Optional<Listener> open = listener;
        listener = Optional.empty();
        return open;
    }

    /** Answers again, at the same address. */
    public synchronized void plug() {
        if (listener.isEmpty()) {
            Listener opened = premises.server().listen(address, new Front());
            address = opened.address();
            listener = Optional.of(opened);
        }
    }

    /** Lets all sessions vanish. */
    public void expireSessions() {
        service.expireSessions();
    }

    /** How the next long work ends; may be said several times in advance. */
    public void nextTask(TaskEnd end) {
        service.nextTask(end);
    }

    /** All paths, without a slash at the end. */
    public List<String> paths() {
        return service.paths();
    }

    /** The paths of all resources of this schema ({@code Drive}), in the order of their numbers. */
    public List<String> paths(String schema) {
        return service.paths(schema);
    }

    /** A resource as it is now, as JSON. */
    public Optional<String> resource(String path) {
        return service.resource(path).map(ObjectNode::toString);
    }

    /** Makes a resource, or makes it anew, whatever it says. */
    public void put(String path, String json) {
        service.put(path, Json.parse(json));
    }

    /** Adds a resource to a collection. */
    public void add(String collection, String path, String json) {
        service.add(collection, path, Json.parse(json));
    }

    /** Removes a resource, but no link to it. */
    public void remove(String path) {
        service.remove(path);
    }

    /** Changes members of a resource: those of this JSON object; within objects as well. */
    public void change(String path, String json) {
        service.change(path, resource -> Json.merge(resource, Json.parse(json)));
    }

    void change(String path, Consumer<ObjectNode> change) {
        service.change(path, change);
    }

    ObjectNode json(String path) {
        return service.resource(path).orElseThrow(() -> new IllegalArgumentException(name() + " has no " + path));
    }

    /** The address alone. */
    synchronized String host() {
        return address.getAddress().getHostAddress();
    }

    /** What is said for a placeholder of the model, such as {@code mac.manager}. */
    String said(String placeholder) {
        return identity.apply(placeholder);
    }

    /** Where requests arrive: faults first, then the service. */
    private final class Front implements Site {

        @Override
        public void connected() {
            traffic.connected();
        }

        @Override
        public SSLEngine engine() {
            return newEngine();
        }

        @Override
        public void answered() {
            traffic.answered();
        }

        @Override
        public Delivery handle(WireRequest request) {
            traffic.began();
            Optional<Fault> fault = faults.take(request.method(), request.path(), request.text());
            fault.filter(hit -> !hit.committed())
                    .ifPresent(hit -> hit.meanwhile().run());
            Optional<WireReply> reply = fault.map(Fault::carriesOut).orElse(true)
                    ? service.handle(request)
                    : Optional.of(WireReply.empty(500));
            fault.filter(Fault::committed).ifPresent(hit -> hit.meanwhile().run());
            Delivery delivery = reply.map(Delivery::of)
                    .orElseGet(() -> new Delivery(WireReply.empty(503), Duration.ZERO, new Delivery.Reset()));
            Delivery shown = fault.map(found -> show(found, request, delivery)).orElse(delivery);
            boolean reset = shown.manner() instanceof Delivery.Reset;
            traffic.log(
                    request.method(),
                    request.target(),
                    reset ? 0 : shown.reply().status());
            return new Delivery(shown.reply(), premises.settings().latency().plus(shown.after()), shown.manner());
        }

        private Delivery show(Fault fault, WireRequest request, Delivery truth) {
            Fault.Effect effect = fault.effect();
            if (effect instanceof Fault.Answer answer) {
                WireReply instead = WireReply.text(
                        answer.status(), answer.headers().getOrDefault("Content-Type", "text/plain"), answer.body());
                for (var header : answer.headers().entrySet()) {
                    instead = header.getKey().equals("Content-Type")
                            ? instead
                            : instead.with(header.getKey(), header.getValue());
                }
                return Delivery.of(instead);
            }
            if (effect instanceof Fault.Invention invention) {
                return Delivery.of(WireReply.text(
                        invention.status(), "application/json", invention.body().apply(request.target())));
            }
            if (effect instanceof Fault.Delay delay) {
                return new Delivery(truth.reply(), truth.after().plus(delay.next()), truth.manner());
            }
            return new Delivery(truth.reply(), truth.after(), manner(effect));
        }

        private static Delivery.Manner manner(Fault.Effect effect) {
            if (effect instanceof Fault.Drip drip) {
                return new Delivery.Drip(drip.pause());
            }
            if (effect instanceof Fault.Flood flood) {
                return new Delivery.Flood(flood.bytes());
            }
            return effect instanceof Fault.Truncate ? new Delivery.Half() : new Delivery.Reset();
        }
    }
}
