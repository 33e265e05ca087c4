// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.identity;

import io.cistern.backend.physical.IdentityEvidence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes comparable evidence of what a management controller reports. */
public final class Reported {

    private static final Pattern INSIGNIFICANT = Pattern.compile("[^a-z0-9]");

    private Reported() {}

    /**
     * The evidence of a server.
     *
     * @param sharesChassis whether its chassis has other servers, so that only a bay of it can be one server's own
     * @param own the endpoint and its identifier there; absent: it is to be known by what it tells alone
     */
    public static Evidence server(IdentityEvidence reported, boolean sharesChassis, Optional<String> own) {
        Optional<String> chassis = marked(reported.chassisManufacturer(), reported.chassisSerialNumber());
        Optional<String> bay = reported.slot().map(slot -> "/" + slot.strip().toLowerCase(Locale.ROOT));
        return Evidence.seen(
                reported.systemUuid().flatMap(Placeholders::uuid),
                marked(reported.manufacturer(), tag(reported)),
                chassis.filter(serial -> bay.isPresent() || !sharesChassis).map(serial -> serial + bay.orElse("")),
                macs(reported.macAddresses()),
                Stream.of(
                                reported.managerUuid().flatMap(Placeholders::uuid).stream(),
                                reported.serviceUuid().flatMap(Placeholders::uuid).stream(),
                                macs(reported.managerMacAddresses()).stream())
                        .flatMap(marks -> marks)
                        .distinct()
                        .toList(),
                own);
    }

    /** What makes a resource that is no server known again, wherever it is read. Empty: nothing does. */
    public static List<String> marks(IdentityEvidence reported) {
        return Stream.concat(
                        reported.systemUuid().flatMap(Placeholders::uuid).map(uuid -> "uuid " + uuid).stream(),
                        marked(reported.manufacturer(), reported.serialNumber())
                                .map(serial -> "serial " + serial)
                                .stream())
                .toList();
    }

    /** Dell replaces the serial number with the board, and keeps the service tag, which it reports as SKU. */
    private static Optional<String> tag(IdentityEvidence reported) {
        boolean dell = reported.manufacturer()
                .filter(maker -> maker(maker).equals("dell"))
                .isPresent();
        return dell ? reported.sku().or(reported::serialNumber) : reported.serialNumber();
    }

    private static Optional<String> marked(Optional<String> manufacturer, Optional<String> serialNumber) {
        return serialNumber
                .flatMap(Placeholders::serial)
                .map(serial -> manufacturer.map(Reported::maker).orElse("") + "/" + serial);
    }

    /** One name for all names that a maker gives itself, in one release of its firmware or another. */
    private static String maker(String manufacturer) {
        String name =
                INSIGNIFICANT.matcher(manufacturer.toLowerCase(Locale.ROOT)).replaceAll("");
        if (name.startsWith("hp") || name.startsWith("hewlett")) {
            return "hpe";
        }
        for (String known : List.of("dell", "supermicro", "lenovo", "cisco", "huawei", "fujitsu", "nvidia", "quanta")) {
            if (name.startsWith(known)) {
                return known;
            }
        }
        return name;
    }

    private static List<String> macs(List<String> reported) {
        return reported.stream()
                .flatMap(mac -> Placeholders.mac(mac).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
