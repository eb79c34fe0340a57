namespace Load;

/// <summary>Starts and memory. Memory is in MiB, where the system tells.</summary>
/// <param name="First">From nothing: initdb, migrations, demo data.</param>
/// <param name="Later">With all that in place; PostgreSQL is started too.</param>
/// <param name="IdleMemory">Resident, some seconds after that.</param>
/// <param name="LoadedMemory">Resident, after all measurements, in the host that was measured.</param>
internal sealed record StartFigures(TimeSpan First, TimeSpan Later, double? IdleMemory, double? LoadedMemory = null);
