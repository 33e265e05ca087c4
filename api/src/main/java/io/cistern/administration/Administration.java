// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.CallContext;
import io.cistern.api.Extension;
import io.cistern.api.Operation;
import io.cistern.api.OperationKind;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/** Administration of the platform: one OSGi service. */
@ProviderType
@Extension("the standard does not administer its producer")
public interface Administration {

    /** Lists the infrastructures that the caller has a grant for. Errors: INVALID_ARGUMENT (filter). */
    @Operation(name = "Query Infrastructures", kind = OperationKind.QUERY)
    CompletionStage<QueryInfrastructuresResponse> queryInfrastructures(
            CallContext call, QueryInfrastructuresRequest request);

    /**
     * Forgets an infrastructure that is no longer configured; its services disappear. Errors: NOT_FOUND, CONFLICT (it
     * is configured, or unfinished operations or resources are recorded for it), FORBIDDEN (needs ADMIN).
     */
    @Operation(name = "Forget Infrastructure", kind = OperationKind.MUTATION, target = "infrastructureId")
    CompletionStage<ForgetInfrastructureResponse> forgetInfrastructure(
            CallContext call, ForgetInfrastructureRequest request);

    /** Recomputes the hash chain of the audit. Errors: FORBIDDEN (needs ADMIN). */
    @Operation(name = "Verify Audit", kind = OperationKind.QUERY)
    CompletionStage<VerifyAuditResponse> verifyAudit(CallContext call, VerifyAuditRequest request);
}
