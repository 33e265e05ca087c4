// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish;

import io.cistern.lab.openstack.internal.Identifiers;
import io.cistern.lab.redfish.internal.model.Blueprint;
import io.cistern.lab.redfish.internal.model.Identity;
import io.cistern.lab.redfish.internal.tls.CertificateAuthority;
import io.cistern.lab.redfish.internal.tls.ServerIdentities;
import io.cistern.lab.redfish.internal.wire.WireServer;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Simulated Redfish services, from {@link #start} to {@link #close}. */
public final class RedfishLab implements AutoCloseable {

    private record Kind(Hardware hardware, Style style) {}

    private static final int LOOPS = 2;

    private final Premises premises;
    private final Map<Kind, Blueprint> blueprints = new HashMap<>();
    private final List<Bmc> bmcs = new ArrayList<>();
    private final Map<String, Bmc> byName = new ConcurrentHashMap<>();

    private RedfishLab(RedfishLabSettings settings) {
        this.premises = new Premises(
                settings,
                settings.password().orElseGet(() -> Identifiers.secret(12)),
                new CertificateAuthority("Redfish lab"),
                new ServerIdentities(name -> byName.get(name).shown()),
                new WireServer(LOOPS));
    }

    /** A lab without any service yet. */
    public static RedfishLab start(RedfishLabSettings settings) {
        return new RedfishLab(settings);
    }

    /** Adds a service with this hardware, told in this style; it answers at an address of its own from now on. */
    public Bmc add(Hardware hardware, Style style) {
        return add("bmc" + (count() + 1), hardware, style);
    }

    /** Adds a service of this name: its serial numbers and other identifiers come from it. */
    public synchronized Bmc add(String name, Hardware hardware, Style style) {
        Blueprint blueprint =
                blueprints.computeIfAbsent(new Kind(hardware, style), kind -> Blueprint.of(hardware, style));
        return add(name, blueprint, style);
    }

    /** Adds a service that shows a tree of files, and can change none of it. */
    public synchronized Bmc add(String name, CapturedTree tree) {
        return add(name, tree.blueprint(), tree.style());
    }

    private Bmc add(String name, Blueprint blueprint, Style style) {
        if (byName.containsKey(name)) {
            throw new IllegalArgumentException("There is a service " + name + " already");
        }
        RedfishLabSettings settings = premises.settings();
        InetSocketAddress address =
                new InetSocketAddress(Addresses.nth(settings.firstAddress(), bmcs.size()), settings.port());
        Bmc bmc = new Bmc(new Identity(name), blueprint, style, premises, address);
        bmcs.add(bmc);
        byName.put(name, bmc);
        return bmc;
    }

    /** All services, in the order they were added. */
    public synchronized List<Bmc> bmcs() {
        return List.copyOf(bmcs);
    }

    private synchronized int count() {
        return bmcs.size();
    }

    /** The certificate of the authority that has issued those of all services. */
    public X509Certificate authority() {
        return premises.authority().certificate();
    }

    @Override
    public synchronized void close() {
        bmcs.forEach(Bmc::unplug);
        premises.server().close();
    }
}
