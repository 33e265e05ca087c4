// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.CallContext;
import io.cistern.api.Extension;
import io.cistern.api.InfrastructureKind;
import io.cistern.api.Operation;
import io.cistern.api.OperationKind;
import io.cistern.api.Role;
import io.cistern.api.StandardInterface;
import io.cistern.internal.NotOffered;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Endpoint Administration: tells a PIM through which management services it reaches physical resources; every
 * operation needs ADMIN. A change of an address never touches the lifecycle of a resource: who is behind it is
 * verified first. An endpoint that a file defines is changed there; here that fails with CONFLICT, which names the file.
 *
 * <p>Every operation can fail with UNAUTHENTICATED, FORBIDDEN, INVALID_ARGUMENT (the request breaks a rule, or names
 * something that does not exist), NOT_SUPPORTED, UNAVAILABLE, TIMEOUT, CANCELLED, BACKEND_ERROR and INTERNAL; what
 * else can happen is said at each.
 */
@ConsumerType
@Extension("the standard does not say how a PIM learns of its endpoints")
@StandardInterface(heading = "Endpoint Administration", source = "", kind = InfrastructureKind.PIM, role = Role.ADMIN)
public interface EndpointAdministration {

    /**
     * Adds an endpoint; it is looked at without a credential and waits for approval.
     *
     * <p>Errors: CONFLICT (an endpoint is registered with that address), RESOURCE_UNREACHABLE.
     */
    @Operation(name = "Register Endpoint", kind = OperationKind.MUTATION)
    default CompletionStage<RegisterEndpointResponse> registerEndpoint(
            CallContext call, RegisterEndpointRequest request) {
        return NotOffered.answer("Register Endpoint");
    }

    /**
     * Adds many endpoints: all of them, or none where one of them cannot be added. What is there already as it is described
     * stays so; none of them is looked at.
     *
     * <p>Errors: CONFLICT (one is registered with that address and something else, which the message names).
     */
    @Operation(name = "Import Endpoints", kind = OperationKind.MUTATION)
    default CompletionStage<ImportEndpointsResponse> importEndpoints(CallContext call, ImportEndpointsRequest request) {
        return NotOffered.answer("Import Endpoints");
    }

    /**
     * Lets an endpoint be used: credential and identity are verified, its inventory is read. Also ends Detach
     * Endpoint.
     *
     * <p>Errors: NOT_FOUND, CONFLICT (its public key is another one, or who is behind it contradicts what is known),
     * RESOURCE_UNREACHABLE, RESOURCE_AUTH_FAILED, RESOURCE_CERT_MISMATCH.
     */
    @Operation(name = "Approve Endpoint", kind = OperationKind.MUTATION, target = "endpointId")
    default CompletionStage<ApproveEndpointResponse> approveEndpoint(CallContext call, ApproveEndpointRequest request) {
        return NotOffered.answer("Approve Endpoint");
    }

    /**
     * Says where an endpoint is now.
     *
     * <p>Errors: NOT_FOUND, CONFLICT (another server answers there), RESOURCE_UNREACHABLE, RESOURCE_AUTH_FAILED,
     * RESOURCE_CERT_MISMATCH.
     */
    @Operation(name = "Update Endpoint Address", kind = OperationKind.MUTATION, target = "endpointId")
    default CompletionStage<UpdateEndpointAddressResponse> updateEndpointAddress(
            CallContext call, UpdateEndpointAddressRequest request) {
        return NotOffered.answer("Update Endpoint Address");
    }

    /**
     * Says that the management controller was replaced; the server behind it must be the same.
     *
     * <p>Errors: NOT_FOUND, CONFLICT (another server answers there), RESOURCE_UNREACHABLE, RESOURCE_AUTH_FAILED,
     * RESOURCE_CERT_MISMATCH.
     */
    @Operation(name = "Replace Manager", kind = OperationKind.MUTATION, target = "endpointId")
    default CompletionStage<ReplaceManagerResponse> replaceManager(CallContext call, ReplaceManagerRequest request) {
        return NotOffered.answer("Replace Manager");
    }

    /**
     * Says which credential is used from now on; it is tried first.
     *
     * <p>Errors: NOT_FOUND, RESOURCE_UNREACHABLE, RESOURCE_AUTH_FAILED (the former one stays),
     * RESOURCE_CERT_MISMATCH.
     */
    @Operation(name = "Rotate Credentials", kind = OperationKind.MUTATION, target = "endpointId")
    default CompletionStage<RotateCredentialsResponse> rotateCredentials(
            CallContext call, RotateCredentialsRequest request) {
        return NotOffered.answer("Rotate Credentials");
    }

    /**
     * Says which public keys are accepted from now on.
     *
     * <p>Errors: NOT_FOUND.
     */
    @Operation(name = "Repin Certificate", kind = OperationKind.MUTATION, target = "endpointId")
    default CompletionStage<RepinCertificateResponse> repinCertificate(
            CallContext call, RepinCertificateRequest request) {
        return NotOffered.answer("Repin Certificate");
    }

    /**
     * Leaves an endpoint alone at once; what is behind it stays as it was known.
     *
     * <p>Errors: NOT_FOUND.
     */
    @Operation(name = "Detach Endpoint", kind = OperationKind.MUTATION, target = "endpointId")
    default CompletionStage<DetachEndpointResponse> detachEndpoint(CallContext call, DetachEndpointRequest request) {
        return NotOffered.answer("Detach Endpoint");
    }

    /**
     * Removes an endpoint and what is known only through it.
     *
     * <p>Errors: NOT_FOUND, CONFLICT (what is behind it is in use).
     */
    @Operation(name = "Remove Endpoint", kind = OperationKind.MUTATION, target = "endpointId")
    default CompletionStage<RemoveEndpointResponse> removeEndpoint(CallContext call, RemoveEndpointRequest request) {
        return NotOffered.answer("Remove Endpoint");
    }

    /**
     * Shows endpoints; none is a success.
     */
    @Operation(name = "List Endpoints", kind = OperationKind.QUERY)
    default CompletionStage<ListEndpointsResponse> listEndpoints(CallContext call, ListEndpointsRequest request) {
        return NotOffered.answer("List Endpoints");
    }

    /**
     * Looks at an address without a credential.
     *
     * <p>Errors: RESOURCE_UNREACHABLE, BACKEND_ERROR.
     */
    @Operation(name = "Test Endpoint", kind = OperationKind.QUERY)
    default CompletionStage<TestEndpointResponse> testEndpoint(CallContext call, TestEndpointRequest request) {
        return NotOffered.answer("Test Endpoint");
    }
}
