// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.inventory.FirmwareComponent;
import io.cistern.pim.inventory.FirmwareKind;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The firmware of a server (SoftwareInventory v1_12): what is related to it or to its parts, and what is related to
 * nothing. Copies of it that are not installed are left out.
 */
final class FirmwareMapper {

    /** iDRAC lists a component again as what it was before and what it could become. */
    private static final Pattern NOT_INSTALLED = Pattern.compile("(Previous|Available)-.*");

    private static final Map<Schema, FirmwareKind> BY_RELATION = Map.of(
            Schema.MANAGER, FirmwareKind.BMC,
            Schema.NETWORK_ADAPTER, FirmwareKind.NIC,
            Schema.STORAGE, FirmwareKind.STORAGE_CONTROLLER,
            Schema.STORAGE_CONTROLLER, FirmwareKind.STORAGE_CONTROLLER,
            Schema.DRIVE, FirmwareKind.DRIVE,
            Schema.POWER_SUPPLY, FirmwareKind.PSU,
            Schema.TRUSTED_MODULE, FirmwareKind.TPM);

    /** By words of its name, the more telling first. */
    private static final Map<Pattern, FirmwareKind> BY_NAME = new LinkedHashMap<>();

    static {
        word("\\bbios\\b|\\buefi\\b|system rom", FirmwareKind.BIOS);
        word("\\bbmc\\b|idrac|\\bilo\\b|\\bxcc\\b|lifecycle|management controller", FirmwareKind.BMC);
        word("cpld|fpga", FirmwareKind.CPLD);
        word("\\btpm\\b|trusted platform", FirmwareKind.TPM);
        word("power ?supply|\\bpsu\\b", FirmwareKind.PSU);
        word("\\bgpu\\b|graphics", FirmwareKind.GPU);
        word("\\bnic\\b|network|ethernet|connectx|infiniband", FirmwareKind.NIC);
        word("raid|storage controller|\\bhba\\b|smart array|\\bperc\\b", FirmwareKind.STORAGE_CONTROLLER);
        word("\\bdrive\\b|\\bdisk\\b|\\bssd\\b|\\bhdd\\b|nvme", FirmwareKind.DRIVE);
    }

    private final ServiceTree tree;
    private final Ownership ownership;

    FirmwareMapper(ServiceTree tree, Ownership ownership) {
        this.tree = tree;
        this.ownership = ownership;
    }

    private static void word(String pattern, FirmwareKind kind) {
        BY_NAME.put(Pattern.compile(pattern), kind);
    }

    List<FirmwareComponent> of(Node server) {
        return tree.all(Schema.SOFTWARE_INVENTORY).stream()
                .filter(software -> !NOT_INSTALLED.matcher(software.id()).matches())
                .filter(software -> belongs(software, server))
                .map(this::component)
                .toList();
    }

    /** Firmware of another server is not its own; that of a shared chassis or manager is. */
    private boolean belongs(Node software, Node server) {
        List<Node> related = related(software);
        return related.isEmpty()
                || related.stream()
                        .anyMatch(part -> server(part).map(server::equals).orElse(true));
    }

    private Optional<Node> server(Node part) {
        Optional<Node> at = Optional.of(part);
        Set<Node> seen = new HashSet<>();
        while (at.isPresent() && at.get().schema() != Schema.COMPUTER_SYSTEM && seen.add(at.get())) {
            at = at.get().schema() == Schema.CHASSIS ? ownership.onlyServer(at.get()) : ownership.owner(at.get());
        }
        return at.filter(found -> found.schema() == Schema.COMPUTER_SYSTEM);
    }

    private List<Node> related(Node software) {
        return software.body().links("RelatedItem").stream()
                .flatMap(link -> tree.at(link).stream())
                .toList();
    }

    private FirmwareComponent component(Node node) {
        RedfishObject body = node.body();
        List<Link> items = body.links("RelatedItem");
        return FirmwareComponent.builder()
                .componentId(node.id())
                .componentKind(kind(node))
                .name(body.text("Name"))
                .version(body.text("Version"))
                .lowestSupportedVersion(body.text("LowestSupportedVersion"))
                .releaseDate(body.time("ReleaseDate"))
                .updateable(body.flag("Updateable"))
                .staged(body.flag("Staged"))
                .active(body.flag("Active"))
                .softwareId(body.text("SoftwareId"))
                .relatedIds(tree.locators(items))
                .resetRequired(body.flag("ResetRequiredOnUpdate"))
                .build();
    }

    private FirmwareKind kind(Node software) {
        String name = (software.body().text("Name").orElse("") + " " + software.id() + " "
                        + software.body().text("Description").orElse(""))
                .toLowerCase(Locale.ROOT);
        return related(software).stream()
                .flatMap(part -> Optional.ofNullable(BY_RELATION.get(part.schema())).stream())
                .findFirst()
                .or(() -> BY_NAME.entrySet().stream()
                        .filter(word -> word.getKey().matcher(name).find())
                        .map(Map.Entry::getValue)
                        .findFirst())
                .orElse(FirmwareKind.OTHER);
    }
}
