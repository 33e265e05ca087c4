-- SPDX-License-Identifier: Apache-2.0
-- Since this release a request is kept, for explanations; before, it was emptied.

COMMENT ON COLUMN operation.request IS 'As it was given; without its secrets once the operation is final';
