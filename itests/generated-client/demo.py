# SPDX-License-Identifier: Apache-2.0
"""Walks a cluster through its life, as ./cistern demo does, with the client that was generated from the OpenAPI document.

    demo.py URL CA_FILE PASSWORD_FILE VIM_ID IMAGE_ID
"""
import sys
import time
import uuid
from pathlib import Path

import cistern_client as cistern

PATIENCE_SECONDS = 120


class Demo:
    """One cluster on one VIM."""

    def __init__(self, api_client, vim_id, image_id):
        self.vim_id = vim_id
        self.image_id = image_id
        self.cluster = {"cisClusterId": "generated-" + uuid.uuid4().hex[:8]}
        self.administration = cistern.AdministrationApi(api_client)
        self.operations = cistern.OperationsApi(api_client)
        self.flavours = cistern.VirtualisedComputeFlavourManagementApi(api_client)
        self.information = cistern.VirtualisedComputeResourcesInformationManagementApi(api_client)
        self.networks = cistern.VirtualisedNetworkResourcesManagementApi(api_client)
        self.computes = cistern.VirtualisedComputeResourcesManagementApi(api_client)
        self.storages = cistern.VirtualisedStorageResourcesManagementApi(api_client)

    def run(self):
        self.await_vim()
        self.ask_what_is_offered()
        network_id = self.allocate_network()
        try:
            self.refuse_a_wrong_subnet(network_id)
            node_ids = [self.allocate_node(network_id, number) for number in (1, 2)]
            volume_id = self.allocate_volume(node_ids[0])
            self.show(network_id, node_ids, volume_id)
            self.terminate(node_ids, volume_id)
        finally:
            self.terminate_network(network_id)
        self.ask_whether_anything_is_left()

    def await_vim(self):
        end = time.monotonic() + PATIENCE_SECONDS
        while True:
            states = {vim.infrastructure_id: vim.state for vim in self.administration.query_vims()}
            if states.get(self.vim_id) == cistern.InfrastructureState.AVAILABLE:
                return
            check(time.monotonic() < end, f"VIM {self.vim_id} is available, but is {states}")
            time.sleep(0.5)

    def ask_what_is_offered(self):
        kinds = self.information.query_virtualised_compute_resource_information(self.vim_id)
        check(kinds, "something can be consumed")
        self.flavour_id = min(
            self.flavours.query_compute_flavour(self.vim_id),
            key=lambda flavour: (flavour.virtual_cpu.num_virtual_cpu, flavour.virtual_memory.virtual_mem_size),
        ).flavour_id
        say(f"{len(kinds)} kinds of machine, the smallest is {self.flavour_id}")

    def allocate_network(self):
        subnet = cistern.NetworkSubnetData(ipVersion=cistern.IpVersion.IPV4, cidr="10.77.0.0/24")
        answer = self.networks.allocate_virtualised_network_resource(
            self.vim_id,
            cistern.AllocateNetworkRequest(
                networkResourceType=cistern.NetworkResourceType.NETWORK,
                networkResourceName="generated-client",
                typeNetworkData=cistern.VirtualNetworkData(layer3Attributes=[subnet]),
                metaData=self.cluster,
            ),
        )
        network = answer.network_data
        check(len(network.subnet_id) == 1, "the network has its subnet")
        say(f"network {network.network_resource_id}")
        return network.network_resource_id

    def refuse_a_wrong_subnet(self, network_id):
        """A failure arrives as the problem document that it is."""
        try:
            self.networks.allocate_virtualised_network_resource(
                self.vim_id,
                cistern.AllocateNetworkRequest(
                    networkResourceType=cistern.NetworkResourceType.SUBNET,
                    typeSubnetData=cistern.NetworkSubnetData(
                        networkId=network_id, ipVersion=cistern.IpVersion.IPV4, cidr="10.77.1.1/24"
                    ),
                ),
            )
        except cistern.exceptions.BadRequestException as refused:
            problem = cistern.ProblemDetails.from_json(refused.body)
            check(problem.code == cistern.ErrorCode.INVALID_ARGUMENT, f"{problem.code} is the code")
            check(problem.attribute == "typeSubnetData.cidr", f"{problem.attribute} is the attribute")
            check(problem.remedy, "there is a remedy")
            say(f"refused as it must be: {problem.detail}")
            return
        raise AssertionError("a subnet whose CIDR has host bits was allocated")

    def allocate_node(self, network_id, number):
        """Accepted at once and followed; sent twice with one key, made once."""
        request = cistern.AllocateComputeRequest(
            computeName=f"generated-{number}",
            computeFlavourId=self.flavour_id,
            vcImageId=self.image_id,
            interfaceData=[cistern.VirtualInterfaceData(networkId=network_id)],
            userData=cistern.UserData(content="#cloud-config\n"),
            metaData=self.cluster,
        )
        key = uuid.uuid4().hex
        accepted, repeated = (
            self.computes.allocate_virtualised_compute_resource(
                self.vim_id, request, idempotency_key=key, prefer="respond-async"
            )
            for _ in range(2)
        )
        check(accepted.operation_id == repeated.operation_id, "one key is one operation")
        output = cistern.AllocateComputeResponse.from_dict(self.follow(accepted).result)
        check(output.compute_data.running_state == cistern.ComputeRunningState.RUNNING, "the machine runs")
        say(f"machine {output.compute_data.compute_id}")
        return output.compute_data.compute_id

    def follow(self, operation):
        end = time.monotonic() + PATIENCE_SECONDS
        while operation.end_time is None:
            check(time.monotonic() < end, f"operation {operation.operation_id} ends, but is {operation.state}")
            time.sleep(0.2)
            operation = self.operations.query_operations_by_id(self.vim_id, operation.operation_id)
        check(operation.state == cistern.OperationState.COMPLETED, f"it completes, but: {operation.problem}")
        return operation

    def allocate_volume(self, compute_id):
        answer = self.storages.allocate_virtualised_storage_resource(
            self.vim_id,
            cistern.AllocateStorageRequest(
                storageName="generated-client",
                storageData=cistern.VirtualStorageFlavour(
                    storageAttributes=cistern.VirtualStorageData(typeOfStorage="volume", sizeOfStorage=1)
                ),
                metaData=self.cluster,
            ),
        )
        volume_id = answer.storage_data.storage_id
        self.attach(volume_id, cistern.StorageOperation.ATTACH, compute_id)
        say(f"volume {volume_id}, attached")
        return volume_id

    def attach(self, volume_id, operation, compute_id):
        self.storages.operate_virtualised_storage_resource(
            self.vim_id,
            volume_id,
            cistern.OperateStorageRequest(
                storageOperation=operation, storageOperationExtraData={"computeId": compute_id}
            ),
        )

    def show(self, network_id, node_ids, volume_id):
        ours = f"(eq,metadata/cisClusterId,{self.cluster['cisClusterId']})"
        nodes = self.computes.query_virtualised_compute_resource(self.vim_id, filter=ours)
        check({node.compute_id for node in nodes} == set(node_ids), "the machines are found by their cluster")
        volumes = self.storages.query_virtualised_storage_resource(self.vim_id, filter=ours)
        check([volume.storage_id for volume in volumes] == [volume_id], "the volume is found by its cluster")
        ports = self.networks.query_virtualised_network_resource(
            self.vim_id,
            network_resource_type=cistern.NetworkResourceType.NETWORK_PORT,
            filter=f"(eq,networkId,{network_id})",
        )
        owners = {port.actual_instance.attached_resource_id for port in ports}
        check(set(node_ids) <= owners, "each machine has a port")

    def terminate(self, node_ids, volume_id):
        self.attach(volume_id, cistern.StorageOperation.DETACH, node_ids[0])
        self.storages.terminate_virtualised_storage_resource_by_id(self.vim_id, volume_id)
        answer = self.computes.terminate_virtualised_compute_resource(
            self.vim_id, cistern.TerminateComputeRequest(computeId=node_ids)
        )
        check(set(answer.compute_id) == set(node_ids), "both machines are terminated")

    def terminate_network(self, network_id):
        self.networks.terminate_virtualised_network_resource_by_id(self.vim_id, network_id)

    def ask_whether_anything_is_left(self):
        ours = f"(eq,metadata/cisClusterId,{self.cluster['cisClusterId']})"
        check(not self.computes.query_virtualised_compute_resource(self.vim_id, filter=ours), "no machine is left")
        check(not self.storages.query_virtualised_storage_resource(self.vim_id, filter=ours), "no volume is left")
        check(not self.networks.query_virtualised_network_resource(self.vim_id, filter=ours), "no network is left")
        say("nothing is left")


def check(holds, what):
    if not holds:
        raise AssertionError(f"expected: {what}")


def say(what):
    print(what, flush=True)


def main(url, authority, password_file, vim_id, image_id):
    configuration = cistern.Configuration(
        host=url, username="admin", password=Path(password_file).read_text().strip(), ssl_ca_cert=authority
    )
    with cistern.ApiClient(configuration) as api_client:
        Demo(api_client, vim_id, image_id).run()


if __name__ == "__main__":
    main(*sys.argv[1:])
