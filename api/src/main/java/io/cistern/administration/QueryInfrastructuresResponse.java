// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;

/**
 * Output of Query Infrastructures.
 *
 * @param infrastructures the matches, by id
 */
public record QueryInfrastructuresResponse(List<Infrastructure> infrastructures) implements Response {

    public QueryInfrastructuresResponse {
        infrastructures = Attributes.list(infrastructures, "infrastructures");
    }
}
