namespace Modular.Platform.Persistence.Migrations;

/// <summary>Whether the database has the schema that this version needs, for what runs without a start of the host.</summary>
public interface ISchemaCheck
{
    /// <exception cref="StartupException">Migrations are pending, or the schema is not one that this version can work with.</exception>
    Task EnsureCurrentAsync(CancellationToken cancel);
}
