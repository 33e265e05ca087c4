// SPDX-License-Identifier: Apache-2.0
/** Operations: recorded before they begin, replayed until they end, undone where they fail. */
package io.cistern.core.internal.operation;
