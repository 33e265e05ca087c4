// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is seen of a server, held against what is known of one.
 *
 * @param uuid E1
 * @param serial E2
 * @param chassis E3
 * @param macs E4; a new adapter or two changes some of the addresses, so half of those that are known are enough
 * @param manager E5
 * @param own where one of the two tells nothing of E1 to E4: whether they have the same place
 */
record Comparison(Verdict uuid, Verdict serial, Verdict chassis, Verdict macs, Verdict manager, Verdict own) {

    enum Verdict {
        AGREES,
        DIFFERS,
        /** One of the two says nothing, or too little. */
        SILENT;

        boolean agrees() {
            return this == AGREES;
        }

        boolean differs() {
            return this == DIFFERS;
        }
    }

    static Comparison of(Evidence seen, Evidence known) {
        return new Comparison(
                known.unsteady() ? Verdict.SILENT : verdict(seen.systemUuid(), known.systemUuid()),
                verdict(seen.systemSerial(), known.systemSerial()),
                verdict(seen.chassisSerial(), known.chassisSerial()),
                half(seen.macAddresses(), known.macAddresses()),
                any(seen.managerMarks(), known.managerMarks()),
                seen.tellsAnything() && known.tellsAnything() ? Verdict.SILENT : verdict(seen.own(), known.own()));
    }

    private static Verdict verdict(Optional<String> seen, Optional<String> known) {
        if (seen.isEmpty() || known.isEmpty()) {
            return Verdict.SILENT;
        }
        return seen.equals(known) ? Verdict.AGREES : Verdict.DIFFERS;
    }

    private static Verdict half(List<String> seen, List<String> known) {
        int common = common(seen, known);
        if (seen.isEmpty() || known.isEmpty() || common > 0 && 2 * common < known.size()) {
            return Verdict.SILENT;
        }
        return common == 0 ? Verdict.DIFFERS : Verdict.AGREES;
    }

    private static Verdict any(List<String> seen, List<String> known) {
        if (seen.isEmpty() || known.isEmpty()) {
            return Verdict.SILENT;
        }
        return common(seen, known) == 0 ? Verdict.DIFFERS : Verdict.AGREES;
    }

    private static int common(List<String> seen, List<String> known) {
        Set<String> common = new HashSet<>(seen);
        common.retainAll(new HashSet<>(known));
        return common.size();
    }

    /** The same, where other servers have that serial number, too: it may support a UUID, and is no proof of its own. */
    Comparison withSharedSerial() {
        return serial.agrees() && !uuid.agrees()
                ? new Comparison(uuid, Verdict.SILENT, chassis, macs, manager, own)
                : this;
    }

    /**
     * Whether the two are one server.
     *
     * @param here whether both are of the same endpoint
     */
    boolean same(boolean here) {
        if (own.agrees()) {
            return !manager.differs();
        }
        if (uuid.agrees() && serial.agrees()) {
            return true;
        }
        if (uuid.agrees() && serial.differs()) {
            return macs.agrees() || chassis.agrees() && !macs.differs();
        }
        if (uuid.agrees() || serial.agrees()) {
            return macs.agrees() || chassis.agrees() && (here || !isTwin()) || manager.agrees() && undisputed();
        }
        return chassis.agrees() && macs.agrees() || macs.agrees() && manager.agrees() && undisputed();
    }

    /** The nodes of one enclosure share its serial numbers, and have all else of their own. */
    private boolean isTwin() {
        return manager.differs() && !uuid.agrees() && (uuid.differs() || macs.differs());
    }

    /** Whether something that should be one server's own is shared by the two, which are not proved to be one. */
    boolean contested() {
        return uuid.agrees() || serial.agrees() || own.agrees();
    }

    /** Whether the two, seen at the same time in two places, are two servers that share a value by mistake. */
    boolean merelyAlike() {
        return macs.differs() || !macs.agrees() && manager.differs() && !undisputed();
    }

    private boolean undisputed() {
        return !uuid.differs() && !serial.differs() && !chassis.differs() && !macs.differs();
    }

    /** What agrees and what differs, for a human who has to decide. */
    String explained() {
        List<String> parts = new ArrayList<>();
        if (own.agrees()) {
            parts.add("endpoint, and identifier there, the same");
        }
        explain(parts, "UUID", uuid);
        explain(parts, "serial number", serial);
        explain(parts, "chassis", chassis);
        explain(parts, "MAC addresses", macs);
        explain(parts, "management controller", manager);
        return String.join(", ", parts);
    }

    private static void explain(List<String> parts, String what, Verdict verdict) {
        switch (verdict) {
            case AGREES -> parts.add(what + " the same");
            case DIFFERS -> parts.add(what + " another");
            case SILENT -> parts.add(what + " not told");
        }
    }
}
