using Modular.Platform.Persistence.Migrations.Describing;
using Npgsql;

namespace Modular.Platform.Persistence.Migrations.Repairing;

/// <summary>Takes the schema as right as it is, where it was changed by hand or cannot be compared with what migrations made of it.</summary>
internal sealed class DescriptionRepair(NpgsqlConnection connection)
{
    private readonly SchemaDescription _description = new(connection);

    /// <summary>What would be taken as right.</summary>
    public async Task<IReadOnlyList<Repair>> FindAsync(CancellationToken cancel)
    {
        var state = await _description.StateAsync(cancel);
        if (state.DescribedBy is null) return [new("the schema", "was never described: it is now, as it is")];
        IReadOnlyList<Repair> changes = [.. (await _description.DifferencesAsync(cancel)).Where(d => d.Object != ObjectsSql.Wording).Select(d => new Repair(d.Object, $"{d.Problem}: from now on that is right"))];
        return state.Obstacle is null ? changes : [new("the schema", state.IsUnsettled ? "a run was cut off before it said what it changed: it is described as it is" : $"described under {state.DescribedBy}: described again"), .. changes];
    }

    public async Task WriteAsync(CancellationToken cancel)
    {
        try
        {
            await _description.RenewAsync(cancel);
        }
        catch (PostgresException refused)
        {
            throw MigrationFailure.OfHistory(refused);
        }
    }
}
