using System.Runtime.CompilerServices;
using Modular.Forums.Application.Metrics;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Metrics;

internal sealed class OperationHistory(DbSession session) : IOperationHistory
{
    public async IAsyncEnumerable<OperationSample> ReadAsync(DateTimeOffset from, [EnumeratorCancellation] CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command("select at, operation, outcome, lowest, counts from forums.operation_samples where at >= $1").With(from);
        await using var row = await select.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            yield return new(row.GetFieldValue<DateTimeOffset>(0), row.GetString(1), row.GetString(2), row.GetInt16(3), row.GetFieldValue<int[]>(4));
    }
}
