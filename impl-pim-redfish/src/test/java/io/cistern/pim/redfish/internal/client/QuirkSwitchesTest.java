// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import static io.cistern.pim.redfish.internal.client.ClientRig.assertFails;
import static io.cistern.pim.redfish.internal.client.ClientRig.link;
import static io.cistern.pim.redfish.internal.client.FakeBmc.answer;
import static io.cistern.pim.redfish.internal.client.FakeBmc.collection;
import static io.cistern.pim.redfish.internal.client.FakeBmc.each;
import static io.cistern.pim.redfish.internal.client.FakeBmc.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.pim.redfish.internal.document.DeviationKind;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.quirk.Quirks;
import io.cistern.pim.redfish.internal.quirk.Quirks.WriteTarget;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each switch of a quirk profile does. */
class QuirkSwitchesTest {

    private static final Link SYSTEM = link("/redfish/v1/Systems/1");

    private ClientRig rig;

    @BeforeEach
    void open() throws IOException {
        rig = new ClientRig();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void keepAlive_keepsConnections_whichAreClosedOtherwise() {
        List<String> asked = new CopyOnWriteArrayList<>();
        rig.bmc().instead(SYSTEM.path(), exchange -> {
            asked.add(String.valueOf(exchange.getRequestHeaders().getFirst("Connection")));
            answer(200, "{\"Id\": \"1\"}").handle(exchange);
        });

        rig.call().get(SYSTEM);
        treatAs(true, true, true, Map.of());
        rig.call().get(SYSTEM);

        assertThat(asked.get(0)).isEqualToIgnoringCase("close");
        assertThat(asked.get(1)).isNotEqualToIgnoringCase("close");
    }

    @Test
    void expand_isNotUsed_whenItIsSwitchedOff() {
        rig.bmc()
                .serve(
                        "/redfish/v1",
                        "{\"Links\": {\"Sessions\": {\"@odata.id\": \"/redfish/v1/SessionService/Sessions\"}},"
                                + " \"ProtocolFeaturesSupported\": {\"ExpandQuery\": {\"ExpandAll\": true}}}");
        rig.bmc().serve("/redfish/v1/C", collection());
        treatAs(false, false, true, Map.of());
        RedfishCall call = rig.call();
        call.root();

        call.members(link("/redfish/v1/C"));

        assertThat(rig.bmc().requests()).noneMatch(each -> each.contains("$expand"));
    }

    /** nv-redfish#118: members that lack what every resource must have are no good. */
    @Test
    void expand_isGivenUp_whenMembersComeIncomplete_andEachIsRead() {
        rig.bmc()
                .serve(
                        "/redfish/v1",
                        "{\"Links\": {\"Sessions\": {\"@odata.id\": \"/redfish/v1/SessionService/Sessions\"}},"
                                + " \"ProtocolFeaturesSupported\": {\"ExpandQuery\": {\"ExpandAll\": true}}}");
        rig.bmc()
                .serve(
                        "/redfish/v1/Systems?$expand=*",
                        "{\"Members\": [{\"@odata.id\": \"/redfish/v1/Systems/1\","
                                + " \"@odata.type\": \"#ComputerSystem.v1_20_0.ComputerSystem\"}]}");
        RedfishCall call = rig.call();
        call.root();

        RedfishCollection systems = call.members(link("/redfish/v1/Systems"));

        assertThat(systems.members())
                .singleElement()
                .satisfies(system -> assertThat(system.body().text("Model")).contains("M1"));
        assertThat(rig.client().deviations().count(DeviationKind.FALSE_PROMISE)).isEqualTo(1);
    }

    @Test
    void session_isNotMade_whenItIsSwitchedOff() {
        treatAs(false, true, false, Map.of());

        assertThat(rig.call().get(SYSTEM).body().text("Model")).contains("M1");
        assertThat(rig.bmc().logins()).isZero();
    }

    @Test
    void conditionalRead_isNotTried_whenItIsSwitchedOff() {
        rig.client().treatAs(new Quirks("x", false, true, false, true, WriteTarget.SETTINGS, Map.of()));

        assertThat(rig.call().changed(SYSTEM, "\"1\"")).isPresent();
    }

    @Test
    void repeatAfter_repeatsAnyRequestThatFailedSo() {
        rig.bmc()
                .instead(
                        "/redfish/v1/Do",
                        each(failure(500, "IDRAC.2.8.SYS518"), failure(500, "IDRAC.2.8.SYS518"), answer(204, "")));
        assertFails(ErrorCode.BACKEND_ERROR, () -> rig.call().create(link("/redfish/v1/Do"), Map.of()));

        treatAs(false, true, true, Map.of("SYS518", Duration.ofMillis(1)));

        assertThat(rig.call().create(link("/redfish/v1/Do"), Map.of()).done()).isTrue();
    }

    private void treatAs(boolean keepAlive, boolean expand, boolean session, Map<String, Duration> repeatAfter) {
        rig.client().treatAs(new Quirks("x", keepAlive, expand, true, session, WriteTarget.SETTINGS, repeatAfter));
    }
}
