// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import static io.cistern.pim.redfish.internal.client.ClientRig.assertFails;
import static io.cistern.pim.redfish.internal.client.ClientRig.link;
import static io.cistern.pim.redfish.internal.client.FakeBmc.answer;
import static io.cistern.pim.redfish.internal.client.FakeBmc.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.cistern.api.ErrorCode;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.document.RedfishResource;
import io.cistern.pim.redfish.internal.quirk.Quirks;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changing properties and calling actions. */
class WritingTest {

    private static final Link SYSTEM = link("/redfish/v1/Systems/1");
    private static final Map<String, Object> CHANGE = Map.of("AssetTag", "r1");

    /** What each PATCH had as If-Match; {@code none} where it had nothing. */
    private final List<String> conditions = new CopyOnWriteArrayList<>();

    private final AtomicReference<String> tag = new AtomicReference<>("W/\"1\"");
    private final AtomicReference<String> assetTag = new AtomicReference<>("old");
    private ClientRig rig;

    @BeforeEach
    void open() throws IOException {
        rig = new ClientRig();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    /** Accepts a PATCH on a condition, else refuses it with a status. */
    private void accepting(Predicate<String> condition, int refusal) {
        rig.bmc().instead(SYSTEM.path(), exchange -> {
            if (exchange.getRequestMethod().equals("PATCH")) {
                patch(exchange, condition, refusal);
            } else {
                String body = "{\"@odata.type\": \"#ComputerSystem.v1_20_0.ComputerSystem\", \"AssetTag\": \""
                        + assetTag.get() + "\"}";
                (tag.get().isEmpty() ? answer(200, body) : answer(200, body, "ETag", tag.get())).handle(exchange);
            }
        });
    }

    private void patch(HttpExchange exchange, Predicate<String> condition, int refusal) throws IOException {
        String sent = exchange.getRequestHeaders().getFirst("If-Match");
        conditions.add(sent == null ? "none" : sent);
        if (condition.test(sent == null ? "none" : sent)) {
            assetTag.set("r1");
            answer(200, "").handle(exchange);
        } else {
            failure(refusal, "Base.1.8.PreconditionFailed").handle(exchange);
        }
    }

    private Written write() {
        RedfishCall call = rig.call();
        return call.patch(call.get(SYSTEM), CHANGE);
    }

    /** A4 of the acceptance checks: the rungs of the ladder. */
    @Test
    void weakTag_isAccepted_asItIs() {
        accepting("W/\"1\""::equals, 412);

        assertThat(write().different()).isEmpty();
        assertThat(conditions).containsExactly("W/\"1\"");
    }

    @Test
    void weakTag_isWrittenAsAStrongOne_whenItIsRefused_andThatIsRemembered() {
        accepting("\"1\""::equals, 412);

        write();
        write();

        assertThat(conditions).containsExactly("W/\"1\"", "\"1\"", "\"1\"");
    }

    @Test
    void freshTag_isUsed_whenTheOldOneIsStale() {
        tag.set("\"1\"");
        accepting("\"2\""::equals, 412);
        RedfishCall call = rig.call();
        RedfishResource known = call.get(SYSTEM);
        tag.set("\"2\"");

        call.patch(known, CHANGE);

        assertThat(conditions).containsExactly("\"1\"", "\"2\"");
    }

    @Test
    void noTag_isSent_whenEveryTagIsRefused_andNobodyElseChangedIt() {
        tag.set("\"1\"");
        accepting("none"::equals, 412);

        assertThat(write().different()).isEmpty();
        assertThat(conditions).containsExactly("\"1\"", "none");
    }

    @Test
    void change_isAConflict_whenSomebodyElseChangedTheSame() {
        tag.set("\"1\"");
        accepting("none"::equals, 412);
        RedfishCall call = rig.call();
        RedfishResource known = call.get(SYSTEM);
        assetTag.set("theirs");

        assertFails(ErrorCode.CONFLICT, () -> call.patch(known, CHANGE));
        assertThat(assetTag).hasValue("theirs");
    }

    @Test
    void tag_isFetched_whenOneIsNeeded() {
        tag.set("");
        accepting("\"9\""::equals, 428);
        RedfishCall call = rig.call();
        RedfishResource known = call.get(SYSTEM);
        tag.set("\"9\"");

        call.patch(known, CHANGE);

        assertThat(conditions).containsExactly("none", "\"9\"");
    }

    @Test
    void change_isSeenNotToBeDone_whenTheBmcOnlySaysSo() {
        rig.bmc().instead(SYSTEM.path(), exchange -> answer(
                        200, "{\"AssetTag\": \"old\", \"Boot\": {\"Target\": \"None\", \"Mode\": \"UEFI\"}}")
                .handle(exchange));
        RedfishCall call = rig.call();

        Written written = call.patch(call.get(SYSTEM), Map.of("Boot", Map.of("Target", "Pxe", "Mode", "UEFI")));

        assertThat(written.different()).containsExactly("/Boot/Target");
    }

    @Test
    void settings_areWrittenTo_whenTheyHaveTheProperty_unlessAProfileSaysOtherwise() {
        rig.bmc()
                .serve(
                        SYSTEM.path(),
                        "{\"AssetTag\": \"r1\", \"@Redfish.Settings\":"
                                + " {\"SettingsObject\": {\"@odata.id\": \"/redfish/v1/Systems/1/SD\"}}}");
        rig.bmc().serve("/redfish/v1/Systems/1/SD", "{\"AssetTag\": \"r1\"}");

        assertThat(write().pending()).isTrue();
        assertThat(rig.bmc().requests("PATCH /redfish/v1/Systems/1/SD")).isEqualTo(1);

        rig.client().treatAs(new Quirks("x", false, true, true, true, Quirks.WriteTarget.RESOURCE, Map.of()));
        assertThat(write().pending()).isFalse();
        assertThat(rig.bmc().requests("PATCH " + SYSTEM.path())).isEqualTo(1);
    }

    @Test
    void action_isCalledAtItsTarget_withAnObjectAlways() {
        List<String> bodies = new CopyOnWriteArrayList<>();
        rig.bmc()
                .serve(
                        SYSTEM.path(),
                        "{\"Actions\": {\"#ComputerSystem.Reset\": {\"target\": \"/redfish/v1/Odd/Reset\"}}}");
        rig.bmc().instead("/redfish/v1/Odd/Reset", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes()));
            answer(204, "").handle(exchange);
        });
        RedfishCall call = rig.call();

        Accepted accepted = call.act(call.get(SYSTEM), "ComputerSystem.Reset", Map.of());

        assertThat(accepted.done()).isTrue();
        assertThat(bodies).containsExactly("{}");
        assertFails(ErrorCode.NOT_SUPPORTED, () -> call.act(call.get(SYSTEM), "ComputerSystem.Fly", Map.of()));
    }

    @Test
    void action_isRefusedBeforeItIsSent_whenAValueIsNotAllowed() {
        rig.bmc()
                .serve(
                        SYSTEM.path(),
                        "{\"Actions\": {\"#A.Inline\": {\"target\": \"/redfish/v1/T\","
                                + " \"ResetType@Redfish.AllowableValues\": [\"On\"]}, \"#A.Info\": {\"target\":"
                                + " \"/redfish/v1/T\", \"@Redfish.ActionInfo\": \"/redfish/v1/Info\"}}}");
        rig.bmc()
                .serve(
                        "/redfish/v1/Info",
                        "{\"Parameters\": [{\"Name\": \"ResetType\", \"AllowableValues\": [\"On\", \"Nmi\"]}]}");
        RedfishCall call = rig.call();
        RedfishResource system = call.get(SYSTEM);

        for (String action : List.of("A.Inline", "A.Info")) {
            assertFails(
                    ErrorCode.NOT_SUPPORTED,
                    () -> call.act(system, action, Map.of("ResetType", "ForceOff")),
                    e -> assertThat(e.details().attribute()).contains("ResetType"));
        }
        assertThat(call.allowable(system, "A.Info", "ResetType")).containsExactly("On", "Nmi");
        assertThat(rig.bmc().requests("POST /redfish/v1/T")).isZero();
    }
}
