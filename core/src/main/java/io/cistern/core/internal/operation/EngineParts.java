// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.operation;

import io.cistern.core.internal.CoreSettings;
import io.cistern.core.internal.Workers;
import java.time.Clock;

/**
 * What every running operation needs.
 *
 * @param operations their records
 * @param steps their steps
 * @param workers threads
 * @param settings limits
 * @param clock the time
 */
record EngineParts(OperationStore operations, StepStore steps, Workers workers, CoreSettings settings, Clock clock) {}
