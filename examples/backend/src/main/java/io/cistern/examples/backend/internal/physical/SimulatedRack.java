// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal.physical;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Hardware that exists in memory: servers, each with a management controller of its own, and the switch above them. */
final class SimulatedRack {
    static final String SWITCH = "https://switch.example";
    static final String SWITCH_MAC = "0e:00:00:00:00:01";

    /**
     * A server.
     *
     * @param number its place in the rack, from 1
     */
    record Machine(int number) {
        String address() {
            return "https://bmc-" + number + ".example";
        }

        String uuid() {
            return String.format("4c4c4544-0042-1000-8000-%012d", number);
        }

        String serialNumber() {
            return "EX" + (1_000 + number);
        }

        /** That of its only network port, which is plugged into the port of the switch with its number. */
        String macAddress() {
            return String.format("0a:00:00:00:00:%02x", number);
        }
    }

    private final List<Machine> machines;
    private final Machine unlisted;

    SimulatedRack(int servers) {
        this.machines = IntStream.rangeClosed(1, servers).mapToObj(Machine::new).toList();
        this.unlisted = new Machine(servers + 1);
    }

    /** Those that the configuration lists. */
    List<Machine> machines() {
        return machines;
    }

    /** One more, without a cable, whose management controller is to be registered. */
    Machine unlisted() {
        return unlisted;
    }

    /** The server whose management controller has an address. */
    Optional<Machine> at(String address) {
        return Stream.concat(machines.stream(), Stream.of(unlisted))
                .filter(machine -> machine.address().equals(address))
                .findFirst();
    }
}
