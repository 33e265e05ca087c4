// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.platform;

import io.cistern.administration.Administration;
import io.cistern.administration.VerifyAuditRequest;
import io.cistern.administration.VerifyAuditResponse;
import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.shell.internal.ConsoleCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Verifies the audit. */
@Service
@Command(
        scope = "cistern",
        name = "audit-verify",
        description = "Recomputes the hash chain of the audit; fails where it is broken")
public final class AuditVerifyCommand extends ConsoleCommand {

    @Override
    protected void run() {
        VerifyAuditResponse verified = query(
                Administration.class,
                (administration, call) -> administration.verifyAudit(call, new VerifyAuditRequest()));
        print(verified);
        verified.firstBroken().ifPresent(entry -> {
            throw new InfrastructureException(
                    ErrorCode.CONFLICT, "the audit was altered: entry " + entry + " does not continue the chain");
        });
        say("The audit is intact.");
    }
}
