// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.rest.internal.Rig.Answer;
import io.cistern.vim.AffinityOrAntiAffinityResourceGroup;
import io.cistern.vim.AffinityType;
import io.cistern.vim.OperationalState;
import io.cistern.vim.compute.CreateComputeFlavourResponse;
import io.cistern.vim.compute.CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupResponse;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import io.cistern.vim.compute.DeleteComputeFlavourResponse;
import io.cistern.vim.compute.QueryAffinityGroupsResponse;
import io.cistern.vim.compute.QueryComputeFlavourResponse;
import io.cistern.vim.network.AllocateNetworkResponse;
import io.cistern.vim.network.IpVersion;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.network.QueryNetworkResponse;
import io.cistern.vim.network.TerminateNetworkRequest;
import io.cistern.vim.network.TerminateNetworkResponse;
import io.cistern.vim.network.UpdateNetworkRequest;
import io.cistern.vim.network.UpdateNetworkResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Network resources of every type, flavours and affinity groups. */
class OtherCollectionsTest {
    private static final String VIM = "/cistern/vim/v1/vims/edge-1";
    private static final String NETWORK = VIM + "/network-resources";
    private static final NetworkSubnet SUBNET = NetworkSubnet.builder()
            .resourceId("s-1")
            .ipVersion(IpVersion.IPV4)
            .cidr("192.0.2.0/24")
            .isDhcpEnabled(true)
            .operationalState(OperationalState.ENABLED)
            .build();
    private static Rig rig;

    @BeforeAll
    static void start() {
        rig = new Rig();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    private static void subnetIsFound() {
        rig.gateway.returns(
                "queryVirtualisedNetworkResource",
                new QueryNetworkResponse(
                        List.of(), List.of(SUBNET), List.of(), List.of(), List.of(), Optional.empty()));
    }

    @Test
    void allocate_saysOfWhichTypeTheNewResourceIs() {
        rig.gateway.returns(
                "allocateVirtualisedNetworkResource",
                new AllocateNetworkResponse(
                        Optional.empty(), Optional.of(SUBNET), Optional.empty(), Optional.empty(), Optional.empty()));
        subnetIsFound();

        Answer answer = rig.post(
                NETWORK,
                "{\"networkResourceType\":\"subnet\",\"typeSubnetData\":"
                        + "{\"networkId\":\"n-1\",\"ipVersion\":\"IPv4\",\"cidr\":\"192.0.2.0/24\"}}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(NETWORK + "/s-1?networkResourceType=SUBNET");
        assertThat(rig.get(answer.header("Location")).json().get("cidr")).isEqualTo("192.0.2.0/24");
        assertThat(((QueryNetworkRequest) rig.gateway.lastRequest)
                        .queryNetworkFilter()
                        .orElseThrow())
                .hasToString("(eq,resourceId,s-1)");
    }

    @Test
    void query_isOfOneType_networksWhenNoneIsNamed() {
        subnetIsFound();

        assertThat(rig.get(NETWORK).body()).isEqualTo("[]");
        assertThat(((QueryNetworkRequest) rig.gateway.lastRequest).networkResourceType())
                .contains(NetworkResourceType.NETWORK);
        assertThat(rig.get(NETWORK + "?networkResourceType=network-port").body())
                .isEqualTo("[]");
        assertThat(rig.get(NETWORK + "?networkResourceType=SUBNET&fields=cidr").body())
                .isEqualTo("[{\"resourceId\":\"s-1\",\"cidr\":\"192.0.2.0/24\"}]");
        assertThat(rig.get(NETWORK + "?networkResourceType=bridge").json().get("attribute"))
                .isEqualTo("networkResourceType");
    }

    @Test
    void terminate_passesTheTypeThatWasNamed() {
        rig.gateway.returns(
                "terminateVirtualisedNetworkResource", new TerminateNetworkResponse(List.of("s-1"), Map.of()));

        assertThat(rig.send("DELETE", NETWORK + "/s-1?networkResourceType=subnet", null)
                        .status())
                .isEqualTo(200);
        assertThat(((TerminateNetworkRequest) rig.gateway.lastRequest)
                        .networkResourceId()
                        .get(0)
                        .networkResourceType())
                .contains(NetworkResourceType.SUBNET);
        assertThat(rig.send("DELETE", NETWORK + "/s-1", null).status()).isEqualTo(200);
        assertThat(((TerminateNetworkRequest) rig.gateway.lastRequest)
                        .networkResourceId()
                        .get(0)
                        .networkResourceType())
                .isEmpty();
        assertThat(rig.post(NETWORK + "/terminate", "{\"networkResourceId\":[{\"networkResourceId\":\"s-1\"}]}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void update_takesTheIdentifierFromThePath() {
        rig.gateway.returns(
                "updateVirtualisedNetworkResource",
                new UpdateNetworkResponse(
                        "n-1",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));

        Answer answer = rig.send("PATCH", NETWORK + "/n-1", "{\"metaData\":{\"a\":\"b\"}}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(((UpdateNetworkRequest) rig.gateway.lastRequest).networkResourceId())
                .isEqualTo("n-1");
    }

    @Test
    void flavours_areCreatedShownAndDeleted() {
        rig.gateway.returns("createComputeFlavour", new CreateComputeFlavourResponse("f-1"));
        rig.gateway.returns("queryComputeFlavour", new QueryComputeFlavourResponse(List.of(), Optional.empty()));
        rig.gateway.returns("deleteComputeFlavour", new DeleteComputeFlavourResponse());

        Answer created = rig.post(
                VIM + "/compute-flavours",
                "{\"flavour\":{\"virtualMemory\":{\"virtualMemSize\":512},\"virtualCpu\":{\"numVirtualCpu\":1}}}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo(VIM + "/compute-flavours/f-1");
        assertThat(rig.get(VIM + "/compute-flavours").body()).isEqualTo("[]");
        assertThat(rig.get(VIM + "/compute-flavours/f-1").status()).isEqualTo(404);
        Answer deleted = rig.send("DELETE", VIM + "/compute-flavours/f-1", null);
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.body()).isEqualTo("{}");
        assertThat(rig.gateway.lastRequest).isEqualTo(new DeleteComputeFlavourRequest("f-1"));
    }

    @Test
    void affinityGroups_areCreatedShownAndDeleted() {
        rig.gateway.returns(
                "createComputeResourceAffinityOrAntiAffinityConstraintsGroup",
                new CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupResponse("g-1"));
        rig.gateway.returns(
                "queryAffinityGroups",
                new QueryAffinityGroupsResponse(
                        List.of(new AffinityOrAntiAffinityResourceGroup(
                                "g-1",
                                "apart",
                                AffinityType.ANTI_AFFINITY,
                                Optional.empty(),
                                List.of(),
                                Optional.empty())),
                        Optional.empty()));

        Answer created =
                rig.post(VIM + "/compute-affinity-groups", "{\"groupName\":\"apart\",\"type\":\"anti-affinity\"}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(rig.get(created.header("Location")).json().get("groupName")).isEqualTo("apart");
        assertThat(rig.send("DELETE", VIM + "/compute-affinity-groups/g-1", null)
                        .status())
                .isEqualTo(501);
        assertThat(rig.post(VIM + "/network-affinity-groups", "{\"groupName\":\"apart\",\"type\":\"AFFINITY\"}")
                        .status())
                .isEqualTo(501);
    }
}
