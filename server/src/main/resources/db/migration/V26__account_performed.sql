-- A form that a device kept until there was a connection: when it was told by the device's clock, and
-- by how many seconds that clock was ahead when it was sent.
ALTER TABLE account.once ADD performed_at timestamptz, ADD off_s integer;
