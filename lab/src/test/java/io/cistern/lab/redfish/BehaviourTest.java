// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What services do when they are changed, as DSP0266 has it and as styles differ from it. */
class BehaviourTest {

    private RedfishLab lab;

    @BeforeEach
    void start() {
        lab = RedfishLab.start(RedfishLabSettings.defaults().withStep(Duration.ofMillis(20)));
    }

    @AfterEach
    void stop() {
        lab.close();
    }

    private record Server(Bmc bmc, RedfishClient client, String system) {}

    private Server server(Style style) {
        Bmc bmc = lab.add(ServerModel.rack(), style);
        return new Server(
                bmc,
                RedfishClient.signedIn(lab, bmc),
                bmc.paths("ComputerSystem").get(0));
    }

    @Test
    void etag_changesWithTheResource_andGuardsIt() {
        Server plain = server(Style.plain());
        String tag = plain.client.get(plain.system).headers().firstValue("ETag").orElseThrow();

        assertThat(plain.client.get(plain.system, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(plain.client
                        .send("PATCH", plain.system, "{\"AssetTag\": \"a\"}", "If-Match", tag)
                        .statusCode())
                .isEqualTo(200);
        assertThat(plain.client
                        .send("PATCH", plain.system, "{\"AssetTag\": \"b\"}", "If-Match", tag)
                        .statusCode())
                .isEqualTo(412);
        assertThat(plain.client.read(plain.system).path("AssetTag").asText()).isEqualTo("a");
        assertThat(plain.client.read(plain.system).path("@odata.etag").asText()).isNotEqualTo(tag);
    }

    @Test
    void etag_differsByStyle() {
        Server required = server(Style.named("lenovo"));
        assertThat(required.client
                        .send("PATCH", required.system, "{\"AssetTag\": \"a\"}")
                        .statusCode())
                .isEqualTo(428);

        Server weak = server(Style.named("ilo"));
        String tag = weak.client.get(weak.system).headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("W/");
        String patch = "{\"AssetTag\": \"a\"}";
        assertThat(weak.client
                        .send("PATCH", weak.system, patch, "If-Match", tag)
                        .statusCode())
                .isEqualTo(412);
        assertThat(weak.client
                        .send("PATCH", weak.system, patch, "If-Match", tag.substring(2))
                        .statusCode())
                .isEqualTo(200);

        Server twice = server(Style.named("openbmc"));
        assertThat(twice.client.get(twice.system).headers().allValues("ETag")).hasSize(2);
        Server none = server(Style.named("cisco"));
        assertThat(none.client.get(none.system).headers().firstValue("ETag")).isEmpty();
        Server body = server(Style.named("irmc"));
        HttpResponse<String> answer = body.client.get(body.system);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.body()).startsWith("\uFEFF").contains("@odata.etag");
    }

    @Test
    void patch_refusesWhatCannotBeChanged() {
        Server plain = server(Style.plain());

        assertThat(plain.client
                        .send("PATCH", plain.system, "{\"SerialNumber\": \"x\"}")
                        .body())
                .contains("PropertyNotWritable");
        assertThat(plain.client
                        .send("PATCH", plain.system, "{\"Colour\": \"red\"}")
                        .body())
                .contains("PropertyUnknown");
        assertThat(plain.client.send("PATCH", plain.system, "{").body()).contains("MalformedJSON");
        assertThat(plain.client
                        .send("PATCH", plain.system, boot("Tape", "Once", "UEFI"))
                        .body())
                .contains("PropertyValueNotInList");
        assertThat(plain.client.send("PATCH", "/redfish/v1/Nowhere", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void collection_hasPages_withNextLink() {
        Server paged = server(Style.named("cisco"));
        String drives = paged.system + "/EthernetInterfaces";

        JsonNode first = paged.client.read(drives);
        assertThat(first.path("Members")).hasSize(3);
        JsonNode second = paged.client.read(first.path("Members@odata.nextLink").asText());
        assertThat(second.path("Members")).hasSize(1);
        assertThat(second.has("Members@odata.nextLink")).isFalse();
        assertThat(first.path("Members").path(0).path("MACAddress").asText())
                .as("embedded")
                .isNotEmpty();
    }

    @Test
    void expand_putsResourcesInPlaceOfLinks_onlyAsFarAsAnnounced() {
        Server plain = server(Style.plain());

        JsonNode one = plain.client.read(plain.system + "/Processors?$expand=.($levels=1)");
        assertThat(one.path("Members").path(0).path("TotalCores").asInt()).isEqualTo(32);
        JsonNode two = plain.client.read("/redfish/v1/Systems?$expand=.($levels=3)");
        JsonNode processors = two.path("Members").path(0).path("Processors").path("Members");
        assertThat(processors.path(1).path("Model").asText()).isNotEmpty();
        assertThat(plain.client.get(plain.system + "?$expand=.($levels=7)").statusCode())
                .isEqualTo(400);
        assertThat(plain.client.get(plain.system + "?$filter=x").statusCode()).isEqualTo(501);
        Server none = server(Style.named("ami"));
        assertThat(none.client.get(none.system + "?$expand=.").statusCode()).isEqualTo(501);
    }

    @Test
    void reset_takesTime_andUsesUpTheBootOverride() {
        Server plain = server(Style.plain());
        assertThat(plain.client
                        .send("PATCH", plain.system, boot("Cd", "Once", "UEFI"))
                        .statusCode())
                .isEqualTo(200);

        assertThat(reset(plain, "ForceRestart").statusCode()).isEqualTo(204);
        until(
                plain,
                plain.system,
                json -> json.at("/BootProgress/LastState").asText().equals("OSRunning")
                        && json.at("/Boot/BootSourceOverrideEnabled").asText().equals("Disabled"));
        reset(plain, "ForceOff");
        until(plain, plain.system, json -> json.path("PowerState").asText().equals("Off"));
        assertThat(reset(plain, "ForceRestart").statusCode()).isEqualTo(409);
        assertThat(reset(plain, "Sideways").statusCode()).isEqualTo(400);
        reset(plain, "On");
        until(plain, plain.system, json -> json.path("PowerState").asText().equals("On"));
    }

    @Test
    void bootOverride_differsByStyle() {
        Server whole = server(Style.named("supermicro"));
        whole.client.send("PATCH", whole.system, "{\"Boot\": {\"BootSourceOverrideTarget\": \"Pxe\"}}");
        assertThat(target(whole)).isEqualTo("None");
        whole.client.send("PATCH", whole.system, boot("Pxe", "Once", "UEFI"));
        assertThat(target(whole)).isEqualTo("Pxe");

        Server reverting = server(Style.plain().with(Deviation.BOOT_REVERTS));
        assertThat(reverting
                        .client
                        .send("PATCH", reverting.system, boot("Pxe", "Once", "UEFI"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(target(reverting)).isEqualTo("None");

        Server future = server(Style.named("ami"));
        String settings = future.client
                .read(future.system)
                .at("/@Redfish.Settings/SettingsObject/@odata.id")
                .asText();
        assertThat(future.client
                        .send("PATCH", future.system, boot("Pxe", "Once", "UEFI"), "If-Match", "*")
                        .statusCode())
                .isEqualTo(400);
        assertThat(future.client
                        .send("PATCH", settings, boot("Pxe", "Once", "UEFI"), "If-Match", "*")
                        .statusCode())
                .isEqualTo(200);
        assertThat(future.client
                        .read(settings)
                        .at("/Boot/BootSourceOverrideTarget")
                        .asText())
                .isEqualTo("Pxe");
    }

    @Test
    void bios_takesSettingsAtTheNextStart_andRefusesWhatItDoesNotKnow() {
        Server plain = server(Style.plain());
        String bios = plain.system + "/Bios";

        assertThat(attributes(plain, bios + "/Settings", "\"Warp\": 9").body()).contains("PropertyUnknown");
        assertThat(attributes(plain, bios + "/Settings", "\"PostDelaySeconds\": \"x\"")
                        .body())
                .contains("ValueTypeError");
        assertThat(attributes(plain, bios, "\"NumLock\": false").statusCode()).isEqualTo(400);
        assertThat(attributes(plain, bios + "/Settings", "\"SriovGlobalEnable\": \"Enabled\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(plain.client.read(bios).at("/Attributes/SriovGlobalEnable").asText())
                .isEqualTo("Disabled");
        reset(plain, "ForceRestart");
        until(plain, bios, json -> json.at("/Attributes/SriovGlobalEnable")
                .asText()
                .equals("Enabled"));
        assertThat(plain.client.read(bios + "/Settings").path("Attributes")).isEmpty();
    }

    @Test
    void virtualMedia_areInsertedInTheWayOfTheStyle() {
        Server plain = server(Style.plain());
        String cd = plain.system + "/VirtualMedia/Cd";
        String insert = cd + "/Actions/VirtualMedia.InsertMedia";
        String image = "{\"Image\": \"http://127.0.0.1/a.iso\"}";
        assertThat(plain.client.send("POST", insert, "{}").body()).contains("ActionParameterMissing");
        assertThat(plain.client.send("POST", insert, image).statusCode()).isEqualTo(204);
        assertThat(plain.client.read(cd).path("Inserted").asBoolean()).isTrue();
        assertThat(plain.client.send("POST", insert, image).statusCode()).isEqualTo(409);
        assertThat(plain.client
                        .send("POST", cd + "/Actions/VirtualMedia.EjectMedia", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(plain.client.read(cd).path("Inserted").asBoolean()).isFalse();

        Server patched = server(Style.named("lenovo"));
        String slot = patched.system + "/VirtualMedia/Cd";
        assertThat(patched.client.read(slot).has("Actions")).isFalse();
        assertThat(patched.client.send("PATCH", slot, image, "If-Match", "*").statusCode())
                .isEqualTo(400);
        assertThat(patched.client
                        .send("PATCH", slot, "{\"Image\": \"http://a/b.iso\", \"Inserted\": true}", "If-Match", "*")
                        .statusCode())
                .isEqualTo(200);
        Server manager = server(Style.named("ilo"));
        assertThat(manager.client.read("/redfish/v1/Managers/1/VirtualMedia").path("Members"))
                .hasSize(2);
    }

    @Test
    void task_isToldInTheFormOfTheStyle() {
        Server monitor = server(Style.plain());
        HttpResponse<String> accepted = update(monitor);
        String location = accepted.headers().firstValue("Location").orElseThrow();
        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(location).contains("TaskMonitors");
        until(() -> monitor.client.get(location).statusCode() == 200);
        assertThat(monitor.client.read(firmware()).path("Version").asText()).isEqualTo("9.8.7");

        Server vanishing = server(Style.named("supermicro"));
        String gone = update(vanishing).headers().firstValue("Location").orElseThrow();
        until(() -> vanishing.client.get(gone).statusCode() == 404);
        assertThat(vanishing.client.read(firmware()).path("Version").asText()).isEqualTo("9.8.7");

        Server job = server(Style.named("idrac"));
        String jid = update(job).headers().firstValue("Location").orElseThrow();
        assertThat(jid).contains("JID_");
        until(() -> job.client.get(jid).body().contains("\"JobState\":\"Completed\""));

        Server nowhere = server(Style.named("ami"));
        HttpResponse<String> silent = update(nowhere);
        assertThat(silent.statusCode()).isEqualTo(202);
        assertThat(silent.headers().firstValue("Location")).isEmpty();
        assertThat(nowhere.client.read("/redfish/v1/TaskService/Tasks").path("Members"))
                .hasSize(1);
    }

    @Test
    void task_endsAsItIsTold() {
        Server server = server(Style.named("openbmc"));
        server.bmc.nextTask(TaskEnd.COMPLETED_CRITICAL);
        server.bmc.nextTask(TaskEnd.EXCEPTION);
        server.bmc.nextTask(TaskEnd.STALLED);

        String critical = update(server).headers().firstValue("Location").orElseThrow();
        until(() -> server.client.read(critical).path("TaskState").asText().equals("Completed"));
        assertThat(server.client.read(critical).path("TaskStatus").asText()).isEqualTo("Critical");
        assertThat(server.client.read(firmware()).path("Version").asText()).isNotEqualTo("9.8.7");
        String exception = update(server).headers().firstValue("Location").orElseThrow();
        String stalled = update(server).headers().firstValue("Location").orElseThrow();
        until(() -> server.client.read(exception).path("TaskState").asText().equals("Exception"));
        until(() -> server.client.read(stalled).path("PercentComplete").asInt() == 50);
        assertThat(server.client.read(stalled).path("TaskState").asText()).isEqualTo("Running");
    }

    @Test
    void volume_isMadeAndDeletedByTasks() {
        Server plain = server(Style.plain());
        String storage = plain.bmc.paths("Storage").get(0);
        String drive = plain.bmc.paths("Drive").get(2);
        String body = "{\"Name\": \"data\", \"RAIDType\": \"RAID0\", \"Links\": {\"Drives\": [{\"@odata.id\": \""
                + drive + "\"}]}}";

        assertThat(plain.client.send("POST", storage + "/Volumes", "{}").statusCode())
                .isEqualTo(400);
        assertThat(plain.client.send("POST", storage + "/Volumes", body).statusCode())
                .isEqualTo(202);
        until(
                plain,
                storage + "/Volumes",
                json -> json.path("Members@odata.count").asInt() == 2);
        String made = plain.client
                .read(storage + "/Volumes")
                .at("/Members/1/@odata.id")
                .asText();
        assertThat(plain.client.read(made).path("Name").asText()).isEqualTo("data");
        assertThat(plain.client.send("DELETE", made, "").statusCode()).isEqualTo(202);
        until(
                plain,
                storage + "/Volumes",
                json -> json.path("Members@odata.count").asInt() == 1);
    }

    @Test
    void cables_areSeenFromBothEnds() {
        Rack rack = Rack.add(lab, "r1", 9);
        Bmc tor = rack.switches().get(0);
        JsonNode port = RedfishClient.signedIn(lab, tor).read(tor.paths("Port").get(0));
        Bmc plain = rack.servers().get(0);
        JsonNode other =
                RedfishClient.signedIn(lab, plain).read(plain.paths("Port").get(0));

        assertThat(port.at("/Ethernet/LLDPReceive/PortId").asText())
                .isEqualTo(other.at("/Ethernet/AssociatedMACAddresses/0").asText());
        assertThat(other.at("/Ethernet/LLDPReceive/SystemName").asText()).isEqualTo("r1-switch1");
        assertThat(other.at("/Ethernet/LLDPReceive/PortId").asText()).isEqualTo("Ethernet1");
        Bmc vendor = rack.servers().get(1);
        assertThat(RedfishClient.signedIn(lab, vendor)
                        .read("/redfish/v1/Systems/System.Embedded.1/NetworkPorts/Oem/Dell/DellSwitchConnections")
                        .path("Members"))
                .hasSize(2);
        assertThat(rack.pdu().resource(rack.pdu().paths("Outlet").get(0)).orElseThrow())
                .contains("r1-server1");
    }

    private static String boot(String target, String enabled, String mode) {
        return "{\"Boot\": {\"BootSourceOverrideTarget\": \"" + target + "\", \"BootSourceOverrideEnabled\": \""
                + enabled + "\", \"BootSourceOverrideMode\": \"" + mode + "\"}}";
    }

    private static String target(Server server) {
        return server.client
                .read(server.system)
                .at("/Boot/BootSourceOverrideTarget")
                .asText();
    }

    private static HttpResponse<String> reset(Server server, String type) {
        String target = server.client
                .read(server.system)
                .at("/Actions/#ComputerSystem.Reset/target")
                .asText();
        return server.client.send("POST", target, "{\"ResetType\": \"" + type + "\"}");
    }

    private static HttpResponse<String> attributes(Server server, String path, String attributes) {
        return server.client.send("PATCH", path, "{\"Attributes\": {" + attributes + "}}");
    }

    private static String firmware() {
        return "/redfish/v1/UpdateService/FirmwareInventory/BIOS";
    }

    private static HttpResponse<String> update(Server server) {
        return server.client.send(
                "POST",
                "/redfish/v1/UpdateService/Actions/UpdateService.SimpleUpdate",
                "{\"ImageURI\": \"http://127.0.0.1/bios-9.8.7.bin\", \"Targets\": [\"" + firmware() + "\"]}");
    }

    private static void until(Server server, String path, Predicate<JsonNode> state) {
        until(() -> state.test(server.client.read(path)));
    }

    /** Asks again and again: each answer takes its time. */
    private static void until(BooleanSupplier state) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!state.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
