using System.CommandLine;
using Modular.Platform.Startup;

namespace Modular.Forums.Infrastructure.Generation;

/// <summary><c>modular demo generate</c>.</summary>
internal sealed class DemoVerbs : IOperatorVerbs
{
    public Command Build(IServiceProvider services) => new("demo", "Data to look at and to measure with.") { GenerateVerb.Build(services) };
}
