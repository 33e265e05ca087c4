// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.pim.ConsumerRef;
import java.util.List;
import java.util.Optional;

/**
 * What is to be provisioned (derived; IFA 053 clause 8).
 *
 * @param name 0..1; a name for it
 * @param description 0..1; more of it
 * @param consumerRef 1; what the servers are used for
 * @param selection 1; which servers
 * @param hardwareProfile 0..1; how their hardware is configured
 * @param image 0..1; what is installed; absent: nothing
 * @param userConfig 0..1; what the installed system is told
 * @param networkAttachments 0..N; the networks
 * @param timeouts 0..1; how long it may take
 * @param onFailure 0..1; absent: STOP
 * @param maxReplacements 0..1; how many servers may be replaced
 * @param allOrNothing 0..1; whether all must succeed; absent: no
 * @param completionSignal 0..1; what tells that it is over; absent: CALLBACK
 */
@Buildable
public record ProvisioningRequest(
        Optional<String> name,
        Optional<String> description,
        ConsumerRef consumerRef,
        ResourceSelection selection,
        Optional<HardwareProfile> hardwareProfile,
        Optional<ImageSpec> image,
        Optional<UserConfig> userConfig,
        List<NetworkAttachment> networkAttachments,
        Optional<ProvisioningTimeouts> timeouts,
        Optional<FailurePolicy> onFailure,
        Optional<Long> maxReplacements,
        Optional<Boolean> allOrNothing,
        Optional<CompletionSignal> completionSignal) {

    public ProvisioningRequest {
        name = Attributes.optional(name);
        description = Attributes.optional(description);
        Attributes.required(consumerRef, "consumerRef");
        Attributes.required(selection, "selection");
        hardwareProfile = Attributes.optional(hardwareProfile);
        image = Attributes.optional(image);
        userConfig = Attributes.optional(userConfig);
        networkAttachments = Attributes.list(networkAttachments, "networkAttachments");
        timeouts = Attributes.optional(timeouts);
        onFailure = Attributes.optional(onFailure);
        maxReplacements = Attributes.optional(maxReplacements);
        allOrNothing = Attributes.optional(allOrNothing);
        completionSignal = Attributes.optional(completionSignal);
    }

    public static ProvisioningRequestBuilder builder() {
        return ProvisioningRequestBuilder.builder();
    }
}
