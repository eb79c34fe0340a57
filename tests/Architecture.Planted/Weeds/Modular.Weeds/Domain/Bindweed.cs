using Microsoft.EntityFrameworkCore;
using Modular.Weeds.Application;
using Modular.Weeds.Infrastructure;

namespace Modular.Weeds.Domain;

/// <summary>Public, and knows an attribute of Entity Framework.</summary>
[Index(nameof(Length))]
public sealed class Bindweed
{
    /// <summary>Tells its own time.</summary>
    public DateTime SeenAt { get; } = DateTime.UtcNow;

    /// <summary>Makes its own chance.</summary>
    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>Mapped to somebody else's table.</summary>
    public int Length { get; set; }
}

/// <summary>Each member reaches out in a way of its own.</summary>
internal sealed class Creeper
{
    public static readonly string Table = nameof(WeedsDb);

    public Type InTypeof() => typeof(WeedsDb);

    public Type InAPackageThatSoundsLikeTheFramework() => typeof(System.CommandLine.Command);

    public Error InPassing() => new(ErrorKind.Conflict, "orchard.tree.name_invalid", "Refuses outside the errors, under another module's code.");

    public Error MadeUp(string code) => new(ErrorKind.Conflict, code, "Refuses under a code that nobody knows.");

    public IEnumerable<int> InALambda(IEnumerable<int> numbers) => numbers.Where(n => new Spread(n).Width > 0);

    public async Task InAStateMachineAsync()
    {
        await Task.Yield();
        List<Choke>? inAGenericArgument = null;
        await Task.Yield();
        inAGenericArgument?.Clear();
    }

    public void InWhatIsCaught()
    {
        try
        {
            GC.KeepAlive(this);
        }
        catch (System.Data.DBConcurrencyException)
        {
            GC.KeepAlive(this);
        }
    }
}
