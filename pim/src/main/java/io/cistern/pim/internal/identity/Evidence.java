// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.identity;

import io.cistern.pim.internal.store.Kept;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By what a server can be told from others, strongest first. Without placeholders, and in spellings that can be compared.
 * The address of its management controller is no evidence.
 *
 * @param systemUuid E1: of its main board
 * @param systemSerial E2: its maker and serial number
 * @param chassisSerial E3: maker and serial number of its chassis, with the bay where several servers share it
 * @param macAddresses E4: permanent addresses of its network ports
 * @param managerMarks E5: UUIDs and MAC addresses of its management controller, which is not the server
 */
public record Evidence(
        Optional<String> systemUuid,
        Optional<String> systemSerial,
        Optional<String> chassisSerial,
        List<String> macAddresses,
        List<String> managerMarks) {

    public Evidence {
        macAddresses = Kept.list(macAddresses);
        managerMarks = Kept.list(managerMarks);
    }

    /** Whether it tells the server, and not its management controller only, from others. */
    boolean tellsAnything() {
        return systemUuid.isPresent()
                || systemSerial.isPresent()
                || chassisSerial.isPresent()
                || !macAddresses.isEmpty();
    }

    /** What a server must have one of to be compared with this one. */
    Stream<String> keys() {
        return Stream.of(
                        systemUuid.map(uuid -> "uuid " + uuid).stream(),
                        systemSerial.map(serial -> "serial " + serial).stream(),
                        chassisSerial.map(serial -> "chassis " + serial).stream(),
                        macAddresses.stream().map(mac -> "mac " + mac))
                .flatMap(keys -> keys);
    }

    /**
     * What is known of a server after it was seen once more: what it now says, and what it said before where it now says
     * nothing, since a part that could not be read this time has not changed.
     */
    public Evidence updatedBy(Evidence seen) {
        return new Evidence(
                seen.systemUuid.or(() -> systemUuid),
                seen.systemSerial.or(() -> systemSerial),
                seen.chassisSerial.or(() -> chassisSerial),
                seen.macAddresses.isEmpty() ? macAddresses : seen.macAddresses,
                seen.managerMarks.isEmpty() ? managerMarks : seen.managerMarks);
    }
}
