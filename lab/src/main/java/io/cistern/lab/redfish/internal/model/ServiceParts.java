// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.redfish.Deviation;
import io.cistern.lab.redfish.Style;
import java.util.ArrayList;
import java.util.List;

/** What every service has: its root and its own services (ServiceRoot v1_16 and others), and its manager. */
final class ServiceParts {

    private final Tree tree;
    private final Style style;
    private final String manager;
    private Resource root;
    private Resource bmc;

    ServiceParts(Tree tree, Style style, String manager) {
        this.tree = tree;
        this.style = style;
        this.manager = manager;
    }

    void build() {
        root();
        if (!style.has(Deviation.NO_SESSIONS)) {
            sessions();
        }
        accounts();
        tasks();
        events();
        update();
        manager();
    }

    /** Adds a collection that the service root links. */
    void collection(String name, String type, List<String> members) {
        String path = Tree.ROOT + "/" + name;
        tree.collection(path, type, members);
        root.link(name, path);
    }

    void manages(List<String> systems, List<String> chassis) {
        bmc.related("ManagerForServers", systems).related("ManagerForChassis", chassis);
        if (!chassis.isEmpty()) {
            bmc.related("ManagerInChassis", chassis.get(0));
        }
    }

    /** The firmware of these parts, and of the manager (SoftwareInventory v1_10). */
    void firmware(List<String> parts, String related) {
        String collection = Tree.ROOT + "/UpdateService/FirmwareInventory";
        List<String> members = new ArrayList<>();
        members.add(software(collection + "/BMC", "7.10.30", manager));
        for (String part : parts) {
            String version = "2.4.1";
            members.add(software(collection + "/" + part, version, related));
            if (style.has(Deviation.FIRMWARE_COPIES)) {
                members.add(software(collection + "/Previous-" + part, "2.3.0", related));
                members.add(software(collection + "/Available-" + part, "2.5.0", related));
            }
        }
        tree.collection(collection, "SoftwareInventory", members);
    }

    private String software(String path, String version, String related) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        tree.add(path, "SoftwareInventory.v1_10_0", id)
                .set("Version", version)
                .set("Updateable", true)
                .set("SoftwareId", "LAB-" + id)
                .set("ReleaseDate", "2025-11-03T00:00:00Z")
                .healthy()
                .links("RelatedItem", List.of(related));
        return path;
    }

    private void root() {
        root = tree.add(Tree.ROOT, "ServiceRoot.v1_16_1", "Root service");
        root.set("RedfishVersion", style.redfishVersion())
                .set("UUID", "{{uuid.service}}")
                .set("ProtocolFeaturesSupported", features());
        root.json().put("@odata.id", Tree.ROOT + "/").put("Id", "RootService");
        if (!style.vendor().isEmpty()) {
            root.set("Vendor", style.vendor());
        }
        if (!style.product().isEmpty()) {
            root.set("Product", style.product());
        }
        for (String below : List.of("AccountService", "EventService", "UpdateService")) {
            root.link(below, Tree.ROOT + "/" + below);
        }
        root.link("Tasks", Tree.ROOT + "/TaskService");
        if (!style.has(Deviation.NO_SESSIONS)) {
            root.link("SessionService", Tree.ROOT + "/SessionService")
                    .related("Sessions", Tree.ROOT + "/SessionService/Sessions");
        }
    }

    private ObjectNode features() {
        ObjectNode features = Resource.object()
                .put("FilterQuery", false)
                .put("SelectQuery", false)
                .put("OnlyMemberQuery", false)
                .put("ExcerptQuery", false);
        ObjectNode expand = Resource.object()
                .put("ExpandAll", style.expandLevels() > 0)
                .put("Levels", style.expandLevels() > 0)
                .put("Links", style.expandLevels() > 0)
                .put("NoLinks", style.expandLevels() > 0);
        if (style.expandLevels() > 0) {
            expand.put("MaxLevels", style.expandLevels());
        }
        features.set("ExpandQuery", expand);
        return features;
    }

    /** SessionService v1_1; the sessions themselves come and go. */
    private void sessions() {
        String path = Tree.ROOT + "/SessionService";
        tree.add(path, "SessionService.v1_1_9", "Session service")
                .set("ServiceEnabled", true)
                .set("SessionTimeout", style.access().timeoutSeconds())
                .healthy()
                .link("Sessions", path + "/Sessions");
        tree.collection(path + "/Sessions", "Session", List.of());
    }

    /** AccountService v1_15, ManagerAccount v1_12, Role v1_3. */
    private void accounts() {
        String path = Tree.ROOT + "/AccountService";
        String account = path + "/Accounts/1";
        String role = path + "/Roles/Administrator";
        tree.add(path, "AccountService.v1_15_1", "Account service")
                .set("ServiceEnabled", true)
                .set("AccountLockoutThreshold", style.access().lockoutThreshold())
                .set("AccountLockoutDuration", style.access().lockoutSeconds())
                .set("MinPasswordLength", 8)
                .healthy()
                .link("Accounts", path + "/Accounts")
                .link("Roles", path + "/Roles");
        tree.collection(path + "/Accounts", "ManagerAccount", List.of(account));
        tree.add(account, "ManagerAccount.v1_12_0", "Account of the lab")
                .set("UserName", "admin")
                .set("RoleId", "Administrator")
                .set("Enabled", true)
                .set("Locked", false)
                .related("Role", role)
                .json()
                .putNull("Password");
        tree.collection(path + "/Roles", "Role", List.of(role));
        tree.add(role, "Role.v1_3_2", "Administrator")
                .set("RoleId", "Administrator")
                .set("IsPredefined", true)
                .strings(
                        "AssignedPrivileges",
                        "Login",
                        "ConfigureManager",
                        "ConfigureUsers",
                        "ConfigureSelf",
                        "ConfigureComponents");
    }

    /** TaskService v1_2; the tasks themselves come and go. */
    private void tasks() {
        String path = Tree.ROOT + "/TaskService";
        tree.add(path, "TaskService.v1_2_1", "Task service")
                .set("ServiceEnabled", true)
                .set("CompletedTaskOverWritePolicy", "Oldest")
                .set("TaskAutoDeleteTimeoutMinutes", 60)
                .healthy()
                .link("Tasks", path + "/Tasks");
        tree.collection(path + "/Tasks", "Task", List.of());
    }

    /** EventService v1_10. */
    private void events() {
        String path = Tree.ROOT + "/EventService";
        Resource service = tree.add(path, "EventService.v1_10_3", "Event service")
                .set("ServiceEnabled", true)
                .set("DeliveryRetryAttempts", 3)
                .set("DeliveryRetryIntervalSeconds", 60)
                .strings("EventFormatTypes", "Event")
                .healthy()
                .link("Subscriptions", path + "/Subscriptions");
        service.action("#EventService.SubmitTestEvent");
        tree.collection(path + "/Subscriptions", "EventDestination", List.of());
    }

    /** UpdateService v1_14. */
    private void update() {
        String path = Tree.ROOT + "/UpdateService";
        tree.add(path, "UpdateService.v1_14_0", "Update service")
                .set("ServiceEnabled", true)
                .healthy()
                .link("FirmwareInventory", path + "/FirmwareInventory")
                .action("#UpdateService.SimpleUpdate", "TransferProtocol", List.of("HTTP", "HTTPS"));
        tree.collection(path + "/FirmwareInventory", "SoftwareInventory", List.of());
    }

    /** Manager v1_19. */
    private void manager() {
        bmc = tree.add(manager, "Manager.v1_19_0", "Manager")
                .set("ManagerType", "BMC")
                .set("Manufacturer", style.manufacturer())
                .set("Model", "Lab BMC")
                .set("FirmwareVersion", "7.10.30")
                .set("UUID", "{{uuid.manager}}")
                .set("ServiceEntryPointUUID", "{{uuid.service}}")
                .set("SerialNumber", "{{serial.manager}}")
                .set("DateTime", "2026-01-05T08:00:00+00:00")
                .set("PowerState", "On")
                .healthy()
                .link("EthernetInterfaces", manager + "/EthernetInterfaces");
        bmc.action("#Manager.Reset", "ResetType", List.of("GracefulRestart", "ForceRestart"));
        String port = manager + "/EthernetInterfaces/eth0";
        tree.add(port, "EthernetInterface.v1_12_0", "Port of the manager")
                .set("MACAddress", "{{mac.manager}}")
                .set("PermanentMACAddress", "{{mac.manager}}")
                .set("LinkStatus", "LinkUp")
                .healthy();
        tree.collection(manager + "/EthernetInterfaces", "EthernetInterface", List.of(port));
        collection("Managers", "Manager", List.of(manager));
    }
}
