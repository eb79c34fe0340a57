using System.Collections.Frozen;
using Npgsql;

namespace Modular.Platform.Persistence;

/// <summary>The one place that turns a unique violation into its domain error.</summary>
internal sealed class UniqueIndexes(IEnumerable<UniqueIndex> indexes)
{
    private readonly FrozenDictionary<string, Error> _errors = indexes.ToFrozenDictionary(i => i.Name, i => i.Error, StringComparer.Ordinal);

    public Error? ErrorFor(Exception exception) =>
        DatabaseFault.PostgresErrorIn(exception) is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: { } name } ? _errors.GetValueOrDefault(name) : null;
}

internal sealed record UniqueIndex(string Name, Error Error);
