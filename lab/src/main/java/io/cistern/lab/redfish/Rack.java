// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish;

import java.util.ArrayList;
import java.util.List;

/**
 * A rack: servers of several makes and styles, each with a cable to both switches and a cord to the PDU.
 *
 * @param servers the services of the servers
 * @param switches the services of the two switches
 * @param pdu the service of the PDU
 */
public record Rack(List<Bmc> servers, List<Bmc> switches, Bmc pdu) {

    private static final List<ServerModel> MODELS = List.of(
            ServerModel.rack(),
            ServerModel.rack(),
            ServerModel.storage(),
            ServerModel.rack(),
            ServerModel.arm(),
            ServerModel.gpu(8),
            ServerModel.dpu());

    public Rack {
        servers = List.copyOf(servers);
        switches = List.copyOf(switches);
    }

    /**
     * Adds a rack to a lab.
     *
     * @param name what it is called; its services are {@code <name>-server1}, {@code <name>-switch1}, {@code <name>-pdu}
     * @param size how many servers it has: the styles one after the other, without the one that knows no sessions
     */
    public static Rack add(RedfishLab lab, String name, int size) {
        List<String> styles = new ArrayList<>(Style.names());
        styles.remove("old");
        List<Bmc> switches = List.of(
                lab.add(name + "-switch1", SwitchModel.topOfRack(), Style.plain()),
                lab.add(name + "-switch2", SwitchModel.topOfRack(), Style.plain()));
        Bmc pdu = lab.add(name + "-pdu", PduModel.rack(), Style.plain());
        List<Bmc> servers = new ArrayList<>();
        for (int n = 1; n <= size; n++) {
            Style style = Style.named(styles.get((n - 1) % styles.size()));
            Bmc server = lab.add(name + "-server" + n, MODELS.get((n - 1) % MODELS.size()), style);
            Cabling.network(server, 1, switches.get(0), n);
            Cabling.network(server, 2, switches.get(1), n);
            Cabling.power(server, 1, pdu, n);
            servers.add(server);
        }
        return new Rack(servers, switches, pdu);
    }
}
