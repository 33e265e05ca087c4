// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.operation;

import io.cistern.core.internal.CoreSettings;
import io.cistern.core.internal.Workers;
import io.cistern.core.internal.store.States;
import java.time.Clock;

/**
 * What every running operation needs.
 *
 * @param operations their records
 * @param steps their steps
 * @param states what backends keep
 * @param workers threads
 * @param settings limits
 * @param clock the time
 */
record EngineParts(
        OperationStore operations,
        StepStore steps,
        States states,
        Workers workers,
        CoreSettings settings,
        Clock clock) {}
