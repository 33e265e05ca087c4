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
 * @param own by what it is known as long as it tells nothing of these: the endpoint, and its identifier there
 * @param formerUuids the UUIDs that it had before, the latest last: of those that are seen, nothing
 */
public record Evidence(
        Optional<String> systemUuid,
        Optional<String> systemSerial,
        Optional<String> chassisSerial,
        List<String> macAddresses,
        List<String> managerMarks,
        Optional<String> own,
        List<String> formerUuids) {

    /** A board is not replaced more often: a UUID that has changed so many times is made up at each start, or each time. */
    private static final int MOST_BOARDS = 3;

    public Evidence {
        macAddresses = Kept.list(macAddresses);
        managerMarks = Kept.list(managerMarks);
        formerUuids = Kept.list(formerUuids);
    }

    /** What is seen of a server now. */
    static Evidence seen(
            Optional<String> systemUuid,
            Optional<String> systemSerial,
            Optional<String> chassisSerial,
            List<String> macAddresses,
            List<String> managerMarks,
            Optional<String> own) {
        return new Evidence(systemUuid, systemSerial, chassisSerial, macAddresses, managerMarks, own, List.of());
    }

    /** Whether its UUID says nothing, since it has changed too often. */
    public boolean unsteady() {
        return formerUuids.size() >= MOST_BOARDS;
    }

    /**
     * By what other processes find the server: its UUID and its serial number; where it has neither, whatever else there
     * is. It is the same for all who see the server at the same time.
     */
    public List<String> marks() {
        if (systemUuid.isEmpty() && systemSerial.isEmpty()) {
            return keys().toList();
        }
        Stream<String> uuids = Stream.concat(formerUuids.stream(), unsteady() ? Stream.empty() : systemUuid.stream());
        return Stream.concat(uuids.map(Evidence::ofUuid), systemSerial.stream().map(Evidence::ofSerial))
                .distinct()
                .toList();
    }

    private static String ofUuid(String uuid) {
        return "uuid " + uuid;
    }

    private static String ofSerial(String serial) {
        return "serial " + serial;
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
                        systemUuid.map(Evidence::ofUuid).stream(),
                        systemSerial.map(Evidence::ofSerial).stream(),
                        chassisSerial.map(serial -> "chassis " + serial).stream(),
                        macAddresses.stream().map(mac -> "mac " + mac),
                        own.map(place -> "own " + place).stream())
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
                seen.managerMarks.isEmpty() ? managerMarks : seen.managerMarks,
                seen.own.or(() -> own),
                former(seen));
    }

    private List<String> former(Evidence seen) {
        boolean changed = systemUuid.isPresent()
                && seen.systemUuid.isPresent()
                && !systemUuid.equals(seen.systemUuid)
                && !unsteady();
        return changed
                ? Stream.concat(formerUuids.stream(), systemUuid.stream()).toList()
                : formerUuids;
    }
}
