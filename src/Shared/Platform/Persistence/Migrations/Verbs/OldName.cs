using System.CommandLine;
using Modular.Platform.Startup;

namespace Modular.Platform.Persistence.Migrations.Verbs;

/// <summary>A verb under the name that the scripts of the Node services had for it: <c>modular migrate:up</c> is <c>modular db up</c>.</summary>
internal sealed class OldName(Func<IServiceProvider, Command> build) : IOperatorVerbs
{
    public static readonly OldName[] All =
    [
        new(services => UpVerb.Build(services, "migrate:up")),
        new(services => DownVerb.Build(services, "migrate:down")),
        new(services => StatusVerb.Build(services, "migrate:status")),
        new(services => CreateVerb.Build(services, "migrate:create")),
    ];

    public Command Build(IServiceProvider services)
    {
        var command = build(services);
        command.Options.Add(VerbOutput.Json);
        DatabaseOptions.AddTo(command, services);
        return command;
    }
}
